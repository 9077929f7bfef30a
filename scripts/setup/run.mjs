import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm may take half a minute to undo what it did; whatever it leaves is repaired by the next start. */
const GRACE_MS = 3000;

/** A step of the set-up that failed: its message is for the person at the screen. */
export class SetupError extends Error {}

/**
 * Runs a program on this terminal (what it prints goes to the error stream, for answers alone belong on the other) and
 * gives its exit status (128 + the signal's number where a signal ended it). A signal to this process reaches the
 * program, which has three seconds to end, and ends this process after it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['inherit', 2, 2] });
    let interrupted;
    const forward = (signal) => {
      interrupted = signal;
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    };
    const settle = () => SIGNALS.forEach((signal) => process.off(signal, forward));
    SIGNALS.forEach((signal) => process.on(signal, forward));
    child.on('error', (error) => {
      settle();
      reject(new SetupError(`${program} could not be started: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      settle();
      if (interrupted) process.exit(128 + constants.signals[interrupted]);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a program that comes with a package of this project, by its file in node_modules. As `run`. */
export function runTool(root, file, args) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...args], { cwd: root });
}
