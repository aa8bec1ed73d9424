const REDUCED = '(prefers-reduced-motion: reduce)';

/** Whether the reader wants less motion: their device says so, or they chose it here (`data-motion="less"` on `<html>`). */
export function lessMotion(): boolean {
  return document.documentElement.dataset.motion === 'less' || matchMedia(REDUCED).matches;
}

/** Tells when that changes, on the device or in the settings of any tab; returns how to stop. */
export function onLessMotion(tell: (less: boolean) => void): () => void {
  const device = matchMedia(REDUCED);
  let last = lessMotion();
  const look = () => {
    if (last !== (last = lessMotion())) tell(last);
  };
  const setting = new MutationObserver(look);
  setting.observe(document.documentElement, { attributeFilter: ['data-motion'] });
  device.addEventListener('change', look);
  return () => {
    setting.disconnect();
    device.removeEventListener('change', look);
  };
}
