import type { Stores } from '$lib/machines/keeping';
import { MemoryRuns } from '$lib/ports/memory-runs';
import { MemoryTexts } from '$lib/ports/memory-texts';

export function openStores(): Promise<Stores> {
  return Promise.resolve({ runs: new MemoryRuns(), texts: new MemoryTexts() });
}
