import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { policy } from './policy';

// Nothing but a full-screen projector, a screen that stays awake, and later the camera for paper cards, is ever asked for.
const PERMISSIONS = [
  'accelerometer=()',
  'camera=(self)',
  'display-capture=()',
  'geolocation=()',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'usb=()',
].join(', ');

const YEAR = 365 * 24 * 60 * 60;

/**
 * Helmet's options for pages and whatever else a browser may show or run by itself.
 * `useDefaults` is off: its `upgrade-insecure-requests` kills a page on a plain-http local network.
 */
export function headers(scripts: readonly string[]): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: { useDefaults: false, directives: policy(scripts) },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  };
}

/** For hashed scripts, styles and fonts, which only ever load inside a page: the page's own policy rules there, and headers cost bytes. */
export const PART_OF_A_PAGE = {
  contentSecurityPolicy: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xFrameOptions: false,
} satisfies FastifyHelmetOptions;

/** The headers that helmet doesn't know, and HSTS, which is said only to who came by https. */
export function addOtherHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${YEAR}; includeSubDomains`);
    if (!request.routeOptions.config.lean) reply.header('permissions-policy', PERMISSIONS);
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Only the headers that a part of a page needs. */
    lean?: boolean;
  }
}
