// One fresh process: the time from nothing to the first answer.
import { readFileSync } from 'node:fs';

const [side, dictionary] = process.argv.slice(2);

const ANSWERS = {
  json: () => JSON.parse(readFileSync(dictionary, 'utf8'))['0DTJ4ZZ'],
  isBillable: async () => (await import('medcodes/icd10pcs')).isBillable('0DTJ4ZZ', { on: '2026-01-15' }),
  lookup: async () => (await import('medcodes/icd10pcs')).lookup('0DTJ4ZZ', { on: '2026-01-15' })?.title,
  nextValues: async () =>
    (await import('medcodes/icd10pcs')).nextValues('0DTJ', { on: '2026-01-15' })?.values.length,
};

const started = performance.now();
const answer = await ANSWERS[side]();
const milliseconds = performance.now() - started;
if (!answer) throw new Error(`${side} gave no answer`);
process.stdout.write(JSON.stringify({ milliseconds }));
