// A pack is many small files in one: `/scenarios/pack.nl.json` holds all of `/scenarios/<id>.nl.json`, by id. Fetching
// those one by one would cost a phone a request for each story and language.

const PACK = /\/pack\.[^/]+$/;

export function isPack(url: string): boolean {
  return PACK.test(url);
}

/** The address of one file out of a pack. */
export function unpackedUrl(pack: string, id: string): string {
  return pack.replace('/pack.', `/${id}.`);
}

/**
 * The files of a pack, each with its own address and the headers of the pack.
 * @throws when the text is no object of JSON
 */
export function unpack(pack: string, text: string, headers: HeadersInit): [url: string, file: Response][] {
  const contents: unknown = JSON.parse(text);
  if (typeof contents !== 'object' || contents === null) throw new Error(`${pack} is not a pack`);
  return Object.entries(contents).map(([id, content]) => [
    unpackedUrl(pack, id),
    new Response(JSON.stringify(content), { headers }),
  ]);
}
