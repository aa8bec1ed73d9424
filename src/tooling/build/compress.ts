import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const TEXT = /\.(html|js|mjs|css|json|svg|txt|xml|webmanifest|map|ics|yaml|md)$/;

/** Writes `.br` and `.gz` beside every text file below `root` that gets smaller by it, and says how many files were done. */
export async function compress(root: string): Promise<number> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file));
  // The thread pool does these in parallel.
  await Promise.all(files.map((file) => compressOne(join(root, file))));
  return files.length;
}

async function compressOne(file: string): Promise<void> {
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  if (br.length < content.length) await writeFile(`${file}.br`, br);
  if (gz.length < content.length) await writeFile(`${file}.gz`, gz);
}
