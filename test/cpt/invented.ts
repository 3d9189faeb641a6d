import type { CptFile } from '../../src/cpt/index.js';

/**
 * A distribution in the layouts of the AMA with invented content: numbers by a rule, texts of invented words. No code of it
 * means anything, and no text is anybody's.
 */
export interface InventedRow {
  readonly code: string;
  readonly long: string;
  readonly medium: string;
  readonly short: string;
  /** YYYYMMDD, or nothing. */
  readonly date: string;
  readonly tests?: readonly (readonly [test: string, lab: string, manufacturer: string])[];
}

const WORDS = [
  'amber',
  'brook',
  'cedar',
  'dune',
  'ember',
  'fjord',
  'grove',
  'heath',
  'islet',
  'knoll',
  'ledge',
  'marsh',
];

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => WORDS[(seed * 7 + i * 5 + (seed >> 3)) % WORDS.length]!).join(' ');

const DATES = ['19900101', '20130101', '20210101', '20240701', '20260101', ''];

function rowOf(code: string, seed: number): InventedRow {
  return {
    code,
    long: `Invented service ${seed}, ${words(seed, 3 + (seed % 14))}${seed % 97 === 0 ? ' – à la façon n° ½' : ''}`,
    medium: `INVENTED SERVICE ${seed} ${words(seed, 3).toUpperCase()}`.slice(0, 48),
    short: `INVENTED ${seed} ${words(seed, 2).toUpperCase()}`.slice(0, 28).trim(),
    date: DATES[seed % DATES.length]!,
    ...(code.endsWith('U') ? { tests: testsOf(seed) } : {}),
  };
}

const testsOf = (seed: number): NonNullable<InventedRow['tests']> =>
  Array.from({ length: 1 + (seed % 3 === 0 ? 1 : 0) }, (_, i) => [
    `Test ${seed}.${i}`,
    `Laboratory ${words(seed, 1)}`,
    i === 0 ? '' : 'Maker of kits',
  ]);

/** As many rows as an edition has, every section and category among them, in the order of the official list. */
export function inventedRows(): readonly InventedRow[] {
  const rows: InventedRow[] = [];
  const add = (code: string): void => {
    rows.push(rowOf(code, rows.length + 1));
  };
  for (let number = 100; number < 2_000; number += 6) add(String(number).padStart(5, '0'));
  for (let number = 10_004; number < 99_608; number += 9) add(String(number));
  for (const [letter, count] of [
    ['F', 600],
    ['T', 900],
    ['U', 500],
    ['M', 20],
    ['A', 60],
  ] as const)
    for (let number = 1; number <= count; number++) add(`${String(number).padStart(4, '0')}${letter}`);
  return rows;
}

/** How a file is written. */
export interface Writing {
  readonly preamble?: number;
  readonly newline?: string;
  readonly bom?: boolean;
  readonly encoding?: 'text' | 'utf-8' | 'latin1';
  /** Whether the last line ends as the others do. */
  readonly open?: boolean;
}

const preamble = (lines: number): string[] =>
  Array.from({ length: lines }, (_, i) =>
    i % 5 === 3 ? '' : `Invented notice of rights, paragraph ${i}. 2026 edition.`,
  );

/** A file of lines, in one of the ways in which they are found. */
export function written(name: string, lines: readonly string[], how: Writing = {}): CptFile {
  const newline = how.newline ?? '\r\n';
  const body = [...preamble(how.preamble ?? 33), ...lines].join(newline) + (how.open === true ? '' : newline);
  if (how.encoding === 'latin1') return { name, content: new Uint8Array(Buffer.from(body, 'latin1')) };
  const text = (how.bom === true ? '\ufeff' : '') + body;
  return { name, content: how.encoding === 'utf-8' ? new TextEncoder().encode(text) : text };
}

export const HEADER =
  'Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date\tTest Name\tLab Name\tManufacturer Name';

/** The lines of `ConsolidatedCodeList.txt`, its header first. */
export const consolidatedLines = (rows: readonly InventedRow[]): string[] => [
  HEADER,
  ...rows.flatMap((row, i) =>
    (row.tests ?? [['', '', '']]).map((test) =>
      [
        String(1_000_000 + i),
        row.code,
        row.long,
        row.medium,
        row.short,
        `Plain words ${i}`,
        `Palabras llanas ${i}`,
        row.date,
        ...test,
      ].join('\t'),
    ),
  ),
];

/** `ConsolidatedCodeList.txt`. */
export const consolidated = (rows: readonly InventedRow[], how?: Writing): CptFile =>
  written('ConsolidatedCodeList.txt', consolidatedLines(rows), how);

/** `LONGULT.txt`, `MEDU.txt` and `SHORTU.txt`. */
export const older = (rows: readonly InventedRow[], how?: Writing): [CptFile, CptFile, CptFile] => [
  written(
    'LONGULT.txt',
    rows.map(({ code, long }) => `${code}\t${long}`),
    how,
  ),
  written(
    'MEDU.txt',
    rows.map(({ code, medium }) => `${code} ${medium}`),
    how,
  ),
  written(
    'SHORTU.txt',
    rows.map(({ code, short }) => `${code} ${short.padEnd(28)}`),
    how,
  ),
];

/** `Modifiers.txt`: two headings, modifiers below them, one of them under both. */
export const modifiers = (how?: Writing): CptFile =>
  written(
    'Modifiers.txt',
    [
      'Concept Id\tModifier Code\tLevel I/II\tOrder\tModifier Name\tModifier Description\tSection',
      '9001\t\t\t1\tInvented heading\t\t',
      '9002\t31\tI\t2\tInvented circumstance\tWhat is invented to have happened\tFirst heading',
      '9003\t32\tI\t3\tAnother one\t\tFirst heading',
      '9004\t31\tI\t4\tInvented circumstance\tWhat is invented to have happened\tSecond heading',
      '9005\t1P\tI\t5\tInvented measure\tNot measured\tThird heading',
      '9006\tQZ\tII\t6\t\tOf the other level\t',
    ],
    how,
  );

/** A few rows, for tests that need no more; read with `{ partial: true }`. */
export const FEW: readonly InventedRow[] = [
  { code: '00123', long: 'Invented sleep', medium: 'INVENTED SLEEP', short: 'SLEEP', date: '20200101' },
  {
    code: '21234',
    long: 'Invented repair of a bone',
    medium: 'INVENTED REPAIR',
    short: 'REPAIR',
    date: '20260101',
  },
  { code: '71234', long: 'Invented picture', medium: 'INVENTED PICTURE', short: 'PICTURE', date: '' },
  { code: '93210', long: 'Invented reading', medium: '', short: '', date: 'Pre-1990' },
  { code: '99345', long: 'Invented visit', medium: 'INVENTED VISIT', short: 'VISIT', date: '20210101' },
  {
    code: '99678',
    long: 'Invented later service',
    medium: 'INVENTED LATER',
    short: 'LATER',
    date: '20270101',
  },
  { code: '1234F', long: 'Invented measure', medium: 'INVENTED MEASURE', short: 'MEASURE', date: '20200101' },
  {
    code: '0456U',
    long: 'Invented analysis',
    medium: 'INVENTED ANALYSIS',
    short: 'ANALYSIS',
    date: '20220401',
    tests: [
      ['Test A', 'Laboratory A', ''],
      ['Test B', '', 'Maker B'],
    ],
  },
];
