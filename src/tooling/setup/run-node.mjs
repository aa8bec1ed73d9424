import { spawn } from 'node:child_process';

/**
 * Runs a script with this Node, its output on ours.
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function runNode(args) {
  return new Promise((done) => {
    // Vite's future way of reading its configuration wants file extensions; ours is read the way of today.
    const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}
