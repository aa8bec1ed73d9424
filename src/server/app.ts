import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import { addOtherHeaders, headers } from './security';
import { site, tidyUrl } from './site';

/** What the server has to be told; `main.ts` reads it from the environment, tests write it. */
export interface Options {
  /** Absolute path of the built site. */
  root: string;
  /** Hashes of all inline scripts, `sha256-…`. */
  scripts: readonly string[];
  /** Which proxies may say that the request came by https: `true`, or addresses as Fastify's `trustProxy` takes them. */
  trustProxy?: boolean | string;
}

/** The whole server, ready to listen or to be injected into. Other parts (the relay) are registered before `site`, which takes what is left. */
export async function createApp(options: Options): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    rewriteUrl: (request) => tidyUrl(request.url),
    routerOptions: { maxParamLength: 1000 },
    bodyLimit: 16 * 1024,
    requestTimeout: 15_000,
  });
  await app.register(helmet, headers(options.scripts));
  addOtherHeaders(app);
  await site(app, options.root);
  return app;
}
