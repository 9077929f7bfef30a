import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const SCRIPTS = join(__dirname, '../../scripts');

/**
 * Calls a function of a script in plain Node, as the scripts run, and gives what it returns and told on the error
 * stream.
 * @param module its file under scripts/
 * @param args pass through JSON
 */
export async function call(
  module: string,
  name: string,
  ...args: unknown[]
): Promise<{ value: unknown; messages: string; error: string | undefined }> {
  const code = `
    const script = await import(${JSON.stringify(pathToFileURL(join(SCRIPTS, module)).href)});
    const result = {};
    try { result.value = await script[${JSON.stringify(name)}](...${JSON.stringify(args)}); } catch (error) { result.error = error.message; }
    process.stdout.write(JSON.stringify(result));`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  const { value, error } = JSON.parse(stdout) as { value?: unknown; error?: string };
  return { value, error, messages: stderr };
}
