// One fresh process: the time from nothing to the first answer, and the memory that then stays in use.
import { readFileSync } from 'node:fs';

const [side, dictionary] = process.argv.slice(2);
const inUse = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const ANSWERS = {
  json: () => {
    const titles = JSON.parse(readFileSync(dictionary, 'utf8'));
    return [titles.E119, titles];
  },
  isBillable: async () => {
    const icd10cm = await import('medcodes/icd10cm');
    return [icd10cm.isBillable('E11.9', { on: '2026-01-15' }), icd10cm];
  },
  lookup: async () => {
    const icd10cm = await import('medcodes/icd10cm');
    return [icd10cm.lookup('E11.9', { on: '2026-01-15' })?.title, icd10cm];
  },
};

const before = inUse();
const started = performance.now();
const [answer, keep] = await ANSWERS[side]();
const milliseconds = performance.now() - started;
const bytes = inUse() - before;
if (!answer || !keep) throw new Error(`${side} gave no answer`);
process.stdout.write(JSON.stringify({ milliseconds, bytes }));
