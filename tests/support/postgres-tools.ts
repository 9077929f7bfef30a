import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const OLDEST_MAJOR = 15;
const HINT =
  `install PostgreSQL ${OLDEST_MAJOR} or newer with its server programs (Debian: apt-get install postgresql; ` +
  'macOS: brew install postgresql@17), or set DATABASE_URL to a server where databases may be created';

/** The user that the server runs as: its own rights where it is not the current user's. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/**
 * The folder of `initdb` and `postgres`. Installs PostgreSQL where there is none and this is root on Debian.
 * @throws Error that says what to install
 */
export function postgresBinaries(): string {
  const found = findBinaries();
  if (found !== undefined) return found;
  if (!isRoot() || !existsSync('/etc/debian_version')) throw new Error(`PostgreSQL is missing: ${HINT}`);
  installOnDebian();
  const installed = findBinaries();
  if (installed === undefined) throw new Error(`PostgreSQL is still missing after its installation: ${HINT}`);
  return installed;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
export function serverUser(): ServerUser {
  if (!isRoot()) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user "postgres" nor "nobody" here');
}

/** Whether this process runs as root, which PostgreSQL refuses. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function findBinaries(): string | undefined {
  return candidates().find((folder) => isProgram(join(folder, 'postgres')) && majorOf(folder) >= OLDEST_MAJOR);
}

function candidates(): string[] {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'initdb'))
    .filter(isProgram)
    .map((program) => dirname(realpathSync(program)));
  return [
    ...(configured ? [configured] : []),
    ...onPath,
    ...versionsIn('/usr/lib/postgresql'),
    ...versionsIn('/opt/homebrew/opt'),
  ];
}

/** Where Debian and Homebrew keep each version, the newest first. */
function versionsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => /^(postgresql@)?\d+$/.test(name));
  return versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => join(folder, name, 'bin'));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function majorOf(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'initdb'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function installOnDebian(): void {
  process.stderr.write('PostgreSQL is missing: installing it with apt-get (about a minute)\n');
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], options);
  } catch (cause) {
    throw new Error(`PostgreSQL is missing and apt-get could not install it: ${HINT}`, { cause });
  }
}
