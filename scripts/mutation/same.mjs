import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../run.mjs';

/**
 * Changes after which every answer is what it was: they cost time or memory, or the place that they guard finds nothing either.
 * Each was read by a person. They are left out of the scores.
 *
 * `line` is a part of the line where the change is, if the text is on other lines too.
 *
 * @type {readonly { file: string; original: string; line?: string; to: readonly string[]; why: string }[]}
 */
export const SAME = [
  {
    file: 'src/base/dates.ts',
    original: 'text === lastText',
    to: ['false'],
    why: 'the date is read again',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'tabular < 0',
    to: ['false'],
    why: 'no note is in a list that there is not',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'found.length === 0',
    to: ['false'],
    why: 'an empty list is sorted',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'excluded < statements[i]! || excluded >= statements[i + 1]!',
    to: ['false', 'excluded < statements[i]! && excluded >= statements[i + 1]!'],
    why: 'the reference itself is asked afterwards',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'excluded < statements[i]!',
    to: ['false'],
    why: 'the reference itself is asked afterwards',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'excluded >= statements[i + 1]!',
    to: ['false', 'excluded > statements[i + 1]!'],
    why: 'the reference itself is asked afterwards',
  },
  {
    file: 'src/icd10cm/rules/pairs/find.ts',
    original: 'setAside === undefined',
    line: 'return setAside === undefined',
    to: ['false'],
    why: 'a statement that nothing sets aside is copied',
  },
  {
    file: 'src/icd10cm/rules/pairs/pair-index.ts',
    original: 'new Array<Statements | undefined>(relation.codes.rows)',
    to: ['new Array()'],
    why: 'the list grows when it is filled',
  },
  {
    file: 'src/icd10cm/rules/pairs/pair-index.ts',
    original: 'parent < 0',
    to: ['true', 'parent <= 0'],
    why: 'the list is not shared with the code above',
  },
  {
    file: 'src/icd10cm/rules/pairs/pair-index.ts',
    original: 'sameNumbers(above, own)',
    to: ['false'],
    why: 'the list is not shared with the code above',
  },
  {
    file: 'src/icd10cm/rules/pairs/pair-index.ts',
    original: 'known !== undefined',
    to: ['false'],
    why: 'the statements of a node are read again',
  },
  {
    file: 'src/icd10cm/rules/pairs/issues.ts',
    original: 'row >= 0',
    to: ['true', 'row > 0'],
    why: 'no row -1 is billable, nor row 0, which is the header A00',
  },
  {
    file: 'src/icd10cm/rules/pairs/issues.ts',
    original: "typeof text !== 'string'",
    to: ['false'],
    why: 'only a text can have the shape of a code',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'chunk < palettes!.length',
    to: ['chunk <= palettes!.length'],
    why: 'nothing is behind the last chunk',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'histories < 65_536',
    to: ['false', 'histories <= 65_536'],
    why: 'the numbers from 0 to 65,535 fit in 16 bits and in 32',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'block << BLOCK_BITS < to',
    to: ['block << BLOCK_BITS <= to'],
    why: 'the block behind a chunk gets its own first code when its chunk is read',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'start + BLOCK - 1',
    to: ['start + BLOCK + 1'],
    why: 'the search begins in an earlier block',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'larger > first',
    to: ['false'],
    why: 'the search begins at the start of the list',
  },
  {
    file: 'src/ncci/pair-store.ts',
    original: 'i < counts.length',
    to: ['i <= counts.length'],
    why: 'nothing is behind the last sum',
  },
  {
    file: 'src/ncci/pair.ts',
    original: 'kept !== undefined',
    to: ['false'],
    why: 'the answer is made again',
  },
  {
    file: 'src/ncci/pair.ts',
    original: 'forward.rows.length + backward.rows.length > 0',
    to: ['true', 'forward.rows.length + backward.rows.length >= 0'],
    why: 'an empty list is made again',
  },
  {
    file: 'src/ncci/pair.ts',
    original: 'modifiers.length === 0',
    to: ['false'],
    why: 'no modifiers give an empty list',
  },
  {
    file: 'src/ncci/pair.ts',
    original: '-1',
    line: 'const NOTHING',
    to: ['+1'],
    why: 'the places of an order without rows are not read',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'list < ones!.length',
    to: ['list <= ones!.length'],
    why: 'nothing is behind the last list',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'list < 0 || two < 0',
    to: ['false', 'list < 0 && two < 0'],
    why: 'a list or a code that there is not is not found',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'list < 0',
    to: ['false'],
    why: 'a list that there is not has no codes',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'two < 0',
    to: ['false'],
    why: 'no list has the code -1',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'history < 0',
    to: ['false'],
    why: 'the history -1 has no rows',
  },
  {
    file: 'src/ncci/ptp-table.ts',
    original: 'place < 0',
    to: ['false'],
    why: 'a code that there is not has no list',
  },
];

const oneLine = (text) => text.replaceAll(/\s+/g, ' ');

/** The text that a change takes away, and the line where it begins. Lines and columns count from 1. */
function placeOf({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const [line = '', ...rest] = lines.slice(start.line - 1, end.line);
  const whole = [line, ...rest].join('\n');
  const last = rest.at(-1) ?? line;
  const original = whole.slice(start.column - 1, whole.length - last.length + end.column - 1);
  return { original: oneLine(original), line };
}

/** Whether a change that no test noticed is one of those that leave every answer as it is. */
export function isSame(result) {
  const file = relative(ROOT, result.fileName).replaceAll('\\', '/');
  const { original, line } = placeOf(result);
  return SAME.some(
    (one) =>
      one.file === file &&
      oneLine(one.original) === original &&
      line.includes(one.line ?? '') &&
      one.to.includes(oneLine(result.replacement)),
  );
}
