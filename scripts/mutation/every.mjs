// A checker for Stryker that takes every n-th change only, always the same ones: an area of thousands of changes takes hours.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { ROOT } from '../run.mjs';

const EVERY = Number(process.env.MEDCODES_MUTATION_EVERY ?? 1);

/** Whether a change is one of those that are made. */
function isTaken({ fileName, location, mutatorName, replacement }) {
  const name = JSON.stringify([relative(ROOT, fileName), location, mutatorName, replacement]);
  return createHash('sha256').update(name).digest().readUInt32BE(0) % EVERY === 0;
}

const checker = {
  init: async () => {},
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        // The only way to leave a change out: Stryker does not count what does not compile.
        isTaken(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not one of the share' },
      ]),
    ),
  group: async (mutants) => [mutants.map(({ id }) => id)],
};

export const strykerPlugins = [{ kind: 'Checker', name: 'every', factory: () => checker }];
