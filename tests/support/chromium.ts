import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing but what a page asks for goes over the network: no updates, no synchronisation, no telemetry. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine's own Chromium, headless, with a new profile that goes when the browser is closed. On Debian as
 * root it installs the browser where there is none; elsewhere it throws one line that says what to install.
 *
 * @param executable the browser to start instead of the one that is found
 */
export async function launchBrowser(executable?: string): Promise<Browser> {
  return chromium.launch({ executablePath: executable ?? findBrowser() ?? installBrowser(), args: FLAGS });
}

function findBrowser(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installBrowser(): string {
  const advice = `The explorer's test needs Chromium: install one of ${NAMES.join(', ')} on the PATH (Debian: apt-get install chromium).`;
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!mayInstall) throw new Error(advice);
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } catch (error) {
    throw new Error(`${advice} Installing it failed.`, { cause: error });
  }
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}
