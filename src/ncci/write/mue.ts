import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { CodeKey } from '../code.js';
import type { NcciMueIndicator } from '../types.js';
import { aboutLine, aboutSection, codesSection, type TableHead } from './head.js';

/** A row of a table of medically unlikely edits. */
export interface MueContent {
  readonly units: number;
  readonly mai: NcciMueIndicator;
  readonly maiMeaning: string;
  /** Empty if there is none. */
  readonly rationale: string;
}

/** The table of one quarter. */
export interface MueQuarter {
  readonly head: TableHead;
  readonly rows: ReadonlyMap<CodeKey, MueContent>;
}

const kindOf = ({ mai, maiMeaning, rationale }: MueContent): string =>
  [mai, maiMeaning, rationale].join('\t');

/** Packs the quarters of one setting, in any order: the sections that `../mue-table.ts` reads. */
export function packMue(quarters: readonly MueQuarter[]): readonly RawSection[] {
  const sorted = [...quarters].sort((a, b) => a.head.release - b.head.release);
  const kinds = [...new Set(sorted.flatMap(({ rows }) => [...rows.values()].map(kindOf)))].sort();
  const about = sorted.map(({ head, rows }) =>
    aboutLine(head, { from: head.release, rows: rows.size, codes: rows.keys() }),
  );
  return [
    aboutSection(about),
    { name: 'kinds', bytes: textSection(kinds) },
    ...sorted.flatMap((quarter, number) => packQuarter(quarter, number, kinds)),
  ];
}

function packQuarter({ rows }: MueQuarter, number: number, kinds: readonly string[]): RawSection[] {
  const keys = [...rows.keys()].sort((a, b) => a - b);
  const contents = keys.map((key) => rows.get(key)!);
  const limits = [
    column(contents.map(({ units }) => units)),
    column(contents.map((content) => kinds.indexOf(kindOf(content)))),
  ];
  return [codesSection(`codes.${number}`, keys), { name: `limits.${number}`, bytes: joinPieces(limits) }];
}
