import type { Id } from '$lib/scenario/types';

/**
 * When somebody last met the echo of a story, in milliseconds since 1970: read it to its end, or (`away`) put it away on
 * home, for good. What they chose in it is kept nowhere.
 */
export type Met = { scenario: Id; at: number; away: boolean };

/** One row a story, on this device only. Every promise rejects when storage is blocked or full. */
export interface EchoStore {
  /** Takes the place of an earlier meeting. */
  keep(met: Met): Promise<void>;
  /** As if this echo had never been met. */
  forget(scenario: Id): Promise<void>;
  /** All that can be read. */
  list(): Promise<Met[]>;
}
