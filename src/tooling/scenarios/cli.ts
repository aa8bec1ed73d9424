import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { checkAll, checkSome } from './check-all';
import type { Task } from './check-all';
import { coverage } from './coverage';
import { parseArguments, usage } from './arguments';
import { printReport } from './print';
import { stamp } from './stamp';
import { writeSchema } from './json-schema';

/** `npm run scenarios`: the checker's command line. See `usage`. Exit code 0, 1 for errors, 2 for a wrong call. */
async function main(): Promise<number> {
  const wanted = parseArguments(process.argv.slice(2));
  if (wanted.kind === 'wrong') {
    console.error(`${wanted.message}\n\n${usage}`);
    return 2;
  }
  if (wanted.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (wanted.kind === 'schema') return writeSchema(wanted.folder);
  if (wanted.kind === 'stamp') return stamp(wanted.folder, wanted.ids);
  const report = await checkAll(wanted.folder, wanted.ids, { useCache: wanted.cache });
  if (wanted.kind === 'coverage') console.log(coverage(report));
  return printReport(report, { details: wanted.ids.length > 0 });
}

if (isMainThread) process.exitCode = await main();
else parentPort?.postMessage(checkSome(workerData as Task));
