import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PART_OF_A_PAGE } from './security';
import { find, siteMap } from './site-map';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';
const UNASKED = { etag: false, lastModified: false };

// Workers rule themselves by the headers of their own script, so these stay outside the lean route.
const LEAN = '/_app/immutable/';
const WORKERS = '/_app/immutable/workers/';

/** Serves the built site below `root`, compressed where a compressed copy lies beside the file. */
export async function site(app: FastifyInstance, root: string): Promise<void> {
  const map = siteMap(root);
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    dotfiles: 'ignore',
    index: false,
    acceptRanges: false,
    cacheControl: false,
  });

  const serve = (request: FastifyRequest, reply: FastifyReply) => {
    const { path, query } = splitUrl(request.url);
    const target = find(map, path);
    if (target === undefined) return lost(reply);
    if ('redirect' in target) return reply.redirect(encodeURI(target.redirect) + query, 308);
    // A hashed file never changes, so nobody needs to ask whether it did.
    if (path.startsWith(LEAN)) return reply.header('cache-control', FOREVER).sendFile(target.file, UNASKED);
    return reply.header('cache-control', ASK_FIRST).sendFile(target.file);
  };
  // The shell is a real page, but not the answer to a conditional request: a 404 is never "not modified".
  const lost = (reply: FastifyReply) =>
    reply.code(404).header('cache-control', ASK_FIRST).sendFile('404.html', UNASKED);

  app.get('/*', serve);
  app.get(`${WORKERS}*`, serve);
  app.get(`${LEAN}*`, { helmet: PART_OF_A_PAGE, config: { lean: true } }, serve);
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return lost(reply);
    return reply.code(405).header('allow', 'GET, HEAD').send();
  });
}

/** Makes any request line fit for the router: what can't be decoded becomes an address that doesn't exist. */
export function tidyUrl(url: string | undefined): string {
  try {
    if (!url?.startsWith('/')) return NOWHERE;
    decodeURIComponent(splitAt(url)[0]);
    return url;
  } catch {
    return NOWHERE;
  }
}

const NOWHERE = '/nowhere.none';

function splitUrl(url: string): { path: string; query: string } {
  const [path, query] = splitAt(url);
  return { path: decodeURIComponent(path), query };
}

function splitAt(url: string): [path: string, query: string] {
  const mark = url.search(/[?#]/);
  return mark === -1 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}
