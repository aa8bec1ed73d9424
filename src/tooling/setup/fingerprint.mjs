import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// What a build is made from. What a build itself writes there stays out, or every build would look old at once.
const SOURCES = [
  'src',
  'src/lib/i18n/project.inlang/settings.json',
  'static',
  'scenarios',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
];
const GENERATED = ['src/lib/i18n/paraglide', 'src/lib/i18n/project.inlang', 'scenarios/schema.json'];

/**
 * A hash over the names and contents of everything that the build is made from.
 * @param {string} root the project
 * @returns {string}
 */
export function fingerprint(root) {
  return hashOf(root, SOURCES).digest('hex');
}

/**
 * The name of this version of the code. It changes with whatever can change a script, and not with a word in a story:
 * then only that story is fetched again by who has the site on a device.
 * @param {string} root the project
 * @returns {string}
 */
export function codeVersion(root) {
  const hash = hashOf(
    root,
    SOURCES.filter((source) => source !== 'scenarios'),
  );
  for (const name of readdirSync(join(root, 'scenarios')).sort()) hash.update(name).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/**
 * A hash, to be finished, over the names and contents of files and of all that is in folders.
 * @param {string} root
 * @param {string[]} sources
 */
export function hashOf(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash;
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(root, path) {
  const full = join(root, path);
  if (GENERATED.includes(path) || !existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full).flatMap((name) => filesBelow(root, `${path}/${name}`));
}
