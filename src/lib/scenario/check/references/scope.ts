import type { Source } from '../../schema';
import type { Id } from '../../types';
import type { World } from '../../world';
import type { Report } from '../report';
import { suggestion } from '../../suggestion';

/** What a name may refer to, and where to complain when it refers to nothing. */
export type Scope = { source: Source; world: World; others: ReadonlySet<Id>; report: Report };

/** Whether `id` is one of `entries`; reports it when it isn't. */
export function known({ report }: Scope, entries: object, id: string, at: string, what: string): boolean {
  if (Object.hasOwn(entries, id)) return true;
  report.error('unknown', at, `names ${what} “${id}”, which doesn’t exist${suggestion(Object.keys(entries), id)}`);
  return false;
}
