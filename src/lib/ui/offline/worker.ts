import { TAKE_OVER } from '../../../offline/take-over';

// What happens around the service worker, as promises with names. None of them rejects: a page works without a worker.

/** The worker of this site; `undefined` where there can be none: plain http, a private window, a browser set to refuse. */
export async function registered(
  container: ServiceWorkerContainer | undefined,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await container?.register('/service-worker.js', { scope: '/' });
  } catch {
    return undefined;
  }
}

/** True when the worker has come so far; false when it was dropped: its install failed, or a newer one took its place. */
export async function reached(worker: ServiceWorker, state: 'installed' | 'activated'): Promise<boolean> {
  const isThere = () => worker.state === state || worker.state === 'activated';
  while (!isThere() && worker.state !== 'redundant')
    await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
  return isThere();
}

/** A worker in use has everything: without that it would not have been installed. */
export async function everythingIn({ installing, waiting, active }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = active ?? waiting ?? installing;
  return worker !== null && reached(worker, 'activated');
}

/** Tells of each new version that is in and waits, the one that waits already too. */
export function onNewVersion(registration: ServiceWorkerRegistration, tell: (version: ServiceWorker) => void): void {
  const { waiting, installing } = registration;
  const watch = async (worker: ServiceWorker | null) => {
    // The very first version doesn't wait for anyone, so it is no news.
    if (worker && registration.active && (await reached(worker, 'installed')) && worker.state === 'installed')
      tell(worker);
  };
  void watch(waiting);
  void watch(installing);
  registration.addEventListener('updatefound', () => void watch(registration.installing));
}

/** Puts a waiting version into use, for every tab. False when it is no longer there. */
export async function takenOver(version: ServiceWorker): Promise<boolean> {
  version.postMessage(TAKE_OVER);
  return reached(version, 'activated');
}
