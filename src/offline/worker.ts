import { answer } from './answer';
import { wanted } from './request';
import type { WorkerScope } from './scope';
import { Shelf } from './shelf';
import { TAKE_OVER } from './take-over';

// The service worker: the site, on this device. docs/decisions/offline.md says why it is our own.

declare const self: WorkerScope;

const entries = self.__WB_MANIFEST;
const listed = new Set(entries.map(({ url }) => url));
const shelf = new Shelf(caches, (input, init) => fetch(input, init));

// Failing to install is fine: the version in use stays, and the browser tries again at the next visit.
self.addEventListener('install', (event) => event.waitUntil(shelf.put(entries)));

self.addEventListener('activate', (event) => {
  const tidy = self.registration.installing === null;
  event.waitUntil(shelf.use(entries, { tidy }).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const what = wanted(request, self.location.origin, listed);
  if (what === undefined) return;
  event.respondWith(
    answer(what, request.url, {
      find: (url) => shelf.find(entries, url),
      findAnywhere: (url) => shelf.findAnywhere(url),
      ask: () => fetch(request),
    }),
  );
});

// A new version waits until the player asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});
