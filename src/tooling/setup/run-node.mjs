import { spawn } from 'node:child_process';

/**
 * Runs a script with this Node, its output on ours.
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it ended well
 */
export function runNode(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });
}
