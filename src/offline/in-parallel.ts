/**
 * Does the work for every item, `width` at a time. After a failure nothing new is begun; what was under way ends first.
 * @throws what the first failing item threw
 */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const failures: unknown[] = [];
  const line = async () => {
    for (const item of rest) {
      if (failures.length > 0) return;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, line));
  if (failures.length > 0) throw failures[0];
}
