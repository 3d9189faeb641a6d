// Searches apart from the page. Each set is loaded when it is its turn.
import type { Found, Question, System, Told } from './search-worker.js';

const ENGINES = {
  icd10cm: () => import('./engines/search-icd10cm.js'),
  hcpcs: () => import('./engines/search-hcpcs.js'),
  icd10pcs: () => import('./engines/search-icd10pcs.js'),
};
const ORDER: readonly System[] = ['icd10cm', 'hcpcs', 'icd10pcs'];
const MOST = { icd10cm: 20, hcpcs: 8, icd10pcs: 8 };

const worker = globalThis as unknown as { postMessage(told: Told): void };
let latest = 0;

async function findIn(system: System, { text, on }: Question): Promise<Found[]> {
  const { find, ancestors } = await ENGINES[system]();
  return find(text, { on, mode: 'prefix', limit: MOST[system] }).hits.map((hit) => ({
    hit,
    path: ancestors(hit.code, { on })
      .map(({ title }) => title)
      .reverse(),
  }));
}

async function answer(question: Question): Promise<void> {
  const { id } = question;
  for (const system of ORDER) {
    // Questions that wait are read first: a newer one makes this one needless.
    await new Promise((resolve) => setTimeout(resolve));
    if (id !== latest) return;
    try {
      worker.postMessage({ id, system, found: await findIn(system, question) });
    } catch (error) {
      worker.postMessage({ id, system, error: error instanceof Error ? error.message : String(error) });
      return;
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  latest = data.id;
  void answer(data);
});
