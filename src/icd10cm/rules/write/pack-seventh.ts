import { ColumnWriter, column, joinPieces } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { maskColumn } from '../../../packed/write/width.js';
import { byFrequency } from '../../write/codes.js';
import type { CompiledNode, ResolvedRules } from './compile.js';
import type { MergedSeventh } from './merge.js';
import { latin1Lines } from './pack-texts.js';

const lineOf = ({ characters }: MergedSeventh): string =>
  characters
    .map(({ character, label, terms }) => {
      const entry = character + [label, ...terms].join('|');
      if (character.length !== 1 || /[|\t]/.test(label + terms.join('')))
        throw new Error(`the 7th character '${entry}' does not fit its line; choose other characters`);
      return entry;
    })
    .join('\t');

/**
 * Packs the definitions of 7th characters by their row, and the exceptions that prose makes from them. The
 * reader is `src/icd10cm/rules/seventh/seventh-table.ts`.
 */
export function packSeventh({ nodes, tabulars }: ResolvedRules): RawSection[] {
  const defined = nodes.flatMap((node) => node.sevenths.map((seventh) => ({ row: node.first, ...seventh })));
  const lines = byFrequency(defined.map(lineOf));
  const numberOf = new Map(lines.map((line, index) => [line, index]));
  const steps = new ColumnWriter();
  let before = 0;
  for (const { row } of defined) {
    steps.add(row - before);
    before = row;
  }
  const pieces = [
    steps.bytes(),
    maskColumn(
      defined.map(({ printed }) => printed),
      tabulars.length,
      'Tabular Lists',
    ),
    column(defined.map((seventh) => numberOf.get(lineOf(seventh))!)),
    latin1Lines(lines),
    latin1Lines(exceptionsIn(nodes)),
  ];
  return [{ name: 'seventh', bytes: joinPieces(pieces) }];
}

/** '7th characters D and S do not apply to codes in category S06 with 6th character 7 - death ..., or 8 - death ...' */
const EXCEPTION =
  /^7th characters ([A-Z])(?: and ([A-Z]))? do not apply to codes in category \w+ with 6th character (\d) - .*, or (\d) - /;

/** A line for each exception: row, mask of Tabular Lists, 6th characters, 7th characters that they cannot have. */
function exceptionsIn(nodes: readonly CompiledNode[]): string[] {
  return nodes.flatMap(({ first, notes }) =>
    notes.flatMap(({ text, printed }) => {
      const match = EXCEPTION.exec(text);
      if (match === null) return [];
      const [, one, other = '', sixth, sixthToo] = match;
      return [`${first} ${printed} ${sixth}${sixthToo} ${one}${other}`];
    }),
  );
}
