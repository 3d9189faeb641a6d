import type { Command } from '../command.js';
import { setFor } from '../sets/index.js';
import { PROCEDURE_PAIR } from './ncci.js';
import { DIAGNOSIS_PAIR } from './rules.js';

/** Two diagnoses are a matter of the Tabular List, two services one of NCCI: the codes say which, or `--set`. */
export const PAIR: Command = {
  usage: 'pair <code> <code>',
  summary: 'whether two diagnoses (Excludes notes) or two services (NCCI) may be billed together',
  takes: [2, 2, 'two codes'],
  shared: ['on', 'set'],
  options: { ...PROCEDURE_PAIR.options },
  optionLines: PROCEDURE_PAIR.optionLines ?? [],
  run: (codes, options) => {
    const diagnoses = codes.every((code) => setFor(code, options.set).name === 'icd10cm');
    return (diagnoses ? DIAGNOSIS_PAIR : PROCEDURE_PAIR).run(codes, options);
  },
};
