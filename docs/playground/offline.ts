import { workerAddress } from './trusted.js';

const saves = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Keeps the files of the page for use without a network: what it needs at once, then the rest when the page is idle. */
export function keepOffline(status: HTMLElement): void {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const workers = navigator.serviceWorker;
  workers.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data !== 'kept') return;
    status.textContent = 'Works offline';
    status.dataset.kept = 'all';
  });
  addEventListener('load', () => {
    workers
      .register(workerAddress('sw.js'))
      .then(() => workers.ready)
      .then(({ active }) => {
        if (!saves()) setTimeout(() => active?.postMessage('keep'), 3000);
      })
      .catch(() => {
        status.textContent = 'Not kept for offline use';
      });
  });
}
