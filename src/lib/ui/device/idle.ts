/** Does something when the page has loaded and has nothing better to do. Safari has no requestIdleCallback. */
export function whenIdle(work: () => unknown): void {
  const idle = globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 1000));
  const wait = () => idle(() => void work(), { timeout: 3000 });
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
