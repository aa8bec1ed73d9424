// A pack is many small files in one, by id: `/scenarios/pack.nl.json` holds every `/scenarios/<id>.nl.json`,
// `/themes/pack.nl.json` every `/themes/<id>.nl.json`, and `/portraits/pack.json` every `/portraits/<id>.svg`. Fetching
// those one by one would cost a phone hundreds of requests.

const PACK = /\/pack\.[^/]*json$/;

export function isPack(url: string): boolean {
  return PACK.test(url);
}

/**
 * The files of a pack, each under its own address. What is a text in the pack is a drawing.
 * @throws when the text is no object of JSON
 */
export function unpack(pack: string, text: string): [url: string, file: Response][] {
  const contents: unknown = JSON.parse(text);
  if (typeof contents !== 'object' || contents === null) throw new Error(`${pack} is not a pack`);
  return Object.entries(contents).map(([id, content]) => {
    const url = pack.replace('/pack.', `/${id}.`);
    if (typeof content === 'string') return [url.replace(/json$/, 'svg'), file(content, 'image/svg+xml')];
    return [url, file(JSON.stringify(content), 'application/json')];
  });
}

function file(text: string, type: string): Response {
  return new Response(text, { headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
}
