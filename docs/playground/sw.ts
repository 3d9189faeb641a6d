// Keeps the files of the page. Each build has a name and a cache of its own, so that an open page never gets files of
// two builds.
declare const BUILD: string;
declare const FIRST: readonly string[];
declare const REST: readonly string[];

interface WorkerEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerMessage extends WorkerEvent {
  readonly data: unknown;
  readonly source: { postMessage(message: string): void } | null;
}

const NAME = `medcodes-playground-${BUILD}`;
const worker = globalThis as unknown as {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: string, listener: (event: never) => void): void;
};

worker.addEventListener('install', (event: WorkerEvent) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll([...FIRST])));
});

worker.addEventListener('activate', (event: WorkerEvent) => {
  event.waitUntil(removeOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event: WorkerMessage) => {
  if (event.data === 'keep') event.waitUntil(keepRest().then(() => event.source?.postMessage('kept')));
});

worker.addEventListener('fetch', (event: FetchEvent) => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

async function removeOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('medcodes-playground-') && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function keepRest(): Promise<void> {
  const cache = await caches.open(NAME);
  for (const file of REST) {
    if ((await cache.match(file)) === undefined) await cache.add(file);
  }
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request.mode === 'navigate' ? './' : request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}
