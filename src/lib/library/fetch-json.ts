/** A file of this site, as it was published. Throws what `fetch` throws, and where the file isn't there. */
export async function fetchJson<Content>(path: string, fetch: typeof globalThis.fetch): Promise<Content> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
