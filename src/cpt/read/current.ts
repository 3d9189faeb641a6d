import { type DayNumber, parseDate } from '../../base/dates.js';
import { normalize } from '../syntax.js';
import type { CptModifier, CptTest } from '../types.js';
import { type Column, type Row, readTable } from './table.js';
import { type CptRow, invalid, type TextFile } from './types.js';

/** The columns of `ConsolidatedCodeList.txt`. */
const CODE_COLUMNS = {
  conceptId: { header: 'Concept Id', required: false },
  code: { header: 'CPT Code', required: true },
  title: { header: 'Long', required: true },
  mediumTitle: { header: 'Medium', required: true },
  shortTitle: { header: 'Short', required: true },
  consumerTitle: { header: 'Consumer', required: false },
  spanishConsumerTitle: { header: 'Spanish Consumer', required: false },
  from: { header: 'Current Descriptor Effective Date', required: true },
  test: { header: 'Test Name', required: false },
  lab: { header: 'Lab Name', required: false },
  manufacturer: { header: 'Manufacturer Name', required: false },
} satisfies Record<string, Column>;

type CodeColumn = keyof typeof CODE_COLUMNS;

/** Reads `ConsolidatedCodeList.txt`. A code may have several rows, one for each laboratory test that it covers. */
export function readCodeList(file: TextFile): CptRow[] {
  const rows = new Map<string, CptRow>();
  for (const row of readTable(file, CODE_COLUMNS, 'code')) {
    const read = readCode(file.name, row);
    const known = rows.get(read.code);
    if (known !== undefined && !sameTexts(known, read))
      throw invalid(file.name, row.line, `${read.code} appears twice with different texts or dates`);
    rows.set(read.code, known === undefined ? read : { ...known, tests: [...known.tests, ...read.tests] });
  }
  return [...rows.values()];
}

function readCode(name: string, { line, cell }: Row<CodeColumn>): CptRow {
  const code = normalize(cell('code'));
  if (code === undefined)
    throw invalid(name, line, `'${cell('code').slice(0, 20)}' is not a CPT code; expected five characters`);
  if (cell('title') === '') throw invalid(name, line, `${code} has no long descriptor`);
  return {
    code,
    title: cell('title'),
    mediumTitle: cell('mediumTitle'),
    shortTitle: cell('shortTitle'),
    from: readDay(name, line, cell('from')),
    conceptId: cell('conceptId'),
    consumerTitle: cell('consumerTitle'),
    spanishConsumerTitle: cell('spanishConsumerTitle'),
    tests: readTest(cell),
  };
}

function readTest(cell: (name: CodeColumn) => string): readonly CptTest[] {
  const test: CptTest = {
    ...(cell('test') === '' ? {} : { test: cell('test') }),
    ...(cell('lab') === '' ? {} : { lab: cell('lab') }),
    ...(cell('manufacturer') === '' ? {} : { manufacturer: cell('manufacturer') }),
  };
  return Object.keys(test).length === 0 ? [] : [test];
}

const sameTexts = (a: CptRow, b: CptRow): boolean =>
  a.title === b.title &&
  a.mediumTitle === b.mediumTitle &&
  a.shortTitle === b.shortTitle &&
  a.from === b.from;

/** A date YYYYMMDD. A blank, and values like `Pre-1990`, are treated as no date. */
function readDay(name: string, line: number, text: string): DayNumber {
  if (text === '' || /^pre-\d{4}$/i.test(text)) return 0;
  const iso = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  try {
    return parseDate(iso);
  } catch {
    throw invalid(name, line, `'${text.slice(0, 20)}' is not a date; expected YYYYMMDD`);
  }
}

/** The columns of `Modifiers.txt`. */
const MODIFIER_COLUMNS = {
  modifier: { header: 'Modifier Code', required: true },
  level: { header: 'Level I/II', required: false },
  plainLevel: { header: 'Level', required: false },
  name: { header: 'Modifier Name', required: false },
  plainName: { header: 'Name', required: false },
  description: { header: 'Modifier Description', required: false },
  plainDescription: { header: 'Description', required: false },
  section: { header: 'Section', required: false },
  modifierSection: { header: 'Modifier Section', required: false },
} satisfies Record<string, Column>;

/** Reads `Modifiers.txt`. Headings have no modifier, and a modifier may be under several headings. */
export function readModifiers(file: TextFile): CptModifier[] {
  const found = new Map<string, CptModifier>();
  for (const { line, cell } of readTable(file, MODIFIER_COLUMNS, 'modifier')) {
    const modifier = cell('modifier').toUpperCase();
    if (modifier === '') continue;
    if (!/^[0-9A-Z]{2}$/.test(modifier))
      throw invalid(file.name, line, `'${modifier.slice(0, 20)}' is not a modifier; expected two characters`);
    const section = cell('section') || cell('modifierSection');
    const known = found.get(modifier);
    const sections = [...(known?.sections ?? []), ...(section === '' ? [] : [section])];
    found.set(modifier, { ...(known ?? describeModifier(modifier, cell)), sections });
  }
  if (found.size === 0)
    throw invalid(file.name, undefined, 'has no modifiers; check that the file is not cut off');
  return [...found.values()];
}

function describeModifier(
  modifier: string,
  cell: (name: keyof typeof MODIFIER_COLUMNS) => string,
): Omit<CptModifier, 'sections'> {
  const name = cell('name') || cell('plainName');
  const description = cell('description') || cell('plainDescription');
  const level = cell('level') || cell('plainLevel');
  return {
    modifier,
    ...(name === '' ? {} : { name }),
    ...(description === '' ? {} : { description }),
    ...(level === '' ? {} : { level }),
  };
}
