import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { FileError } from '../kernel/file-error';
import { YamlFile } from '../kernel/yaml-file';

/**
 * Reads a section of a language: `<folder>/<section>.yaml`, or `<folder>/<section>.txt` with one entry a line, where
 * empty lines and lines that begin with `#` do not count. A language may lack the file; the section is empty then.
 * @throws FileError with all faults, each with its line
 */
export function readSection<Built>(folder: string, section: string, schema: z.ZodType<Built>): Built {
  const text = join(folder, `${section}.txt`);
  if (existsSync(text)) return readLines(text, schema);
  const yaml = join(folder, `${section}.yaml`);
  return existsSync(yaml) ? readYaml(yaml, schema) : schema.parse(undefined);
}

function readYaml<Built>(name: string, schema: z.ZodType<Built>): Built {
  const file = new YamlFile(name, readFileSync(name, 'utf8'));
  const built = file.data === undefined ? null : file.check(schema, file.data ?? undefined);
  if (built === null || file.problems.length > 0) throw new FileError(file.problems);
  return built;
}

function readLines<Built>(name: string, schema: z.ZodType<Built>): Built {
  const lines = readFileSync(name, 'utf8')
    .split('\n')
    .map((line, index) => ({ entry: line.trim(), line: index + 1 }))
    .filter(({ entry }) => entry !== '' && !entry.startsWith('#'));
  const { success, data, error } = schema.safeParse(lines.map(({ entry }) => entry));
  if (success) return data;
  throw new FileError(
    error.issues.map(({ path: [index], message }) => ({
      file: name,
      line: typeof index === 'number' ? (lines[index]?.line ?? null) : null,
      field: '',
      message,
    })),
  );
}
