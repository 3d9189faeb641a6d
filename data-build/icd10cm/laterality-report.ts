import { hasBit } from '../../src/base/masks.js';
import { type SideName, type TitledData, titleIn } from '../../src/icd10cm/specificity/family.js';
import { lateralityOfRow, type RowLaterality } from '../../src/icd10cm/specificity/laterality.js';
import { bodyPartOf } from '../../src/icd10cm/specificity/wording.js';
import { BuildError } from '../errors.js';
import type { LoadOptions } from '../options.js';
import type { Emitted } from '../packed/emit.js';
import { loadBuiltCodes } from './rules/load.js';
import { GENERATED, table } from './rules/report/markdown.js';

/** The path of the report. */
const REPORT = 'data-build/reports/laterality.md';

/**
 * Why titles that mention sides do not name a side of the body, by the beginning of the codes. A title without a reason
 * stops the build.
 */
const REASONS: readonly (readonly [prefixes: string, reason: string])[] = [
  ['H54', 'one code is about both eyes'],
  ['G44.05 G45.2 H53.47 J43.0', 'the word is part of the name of a disease'],
  [
    'I21 I27 I44 I45 I50 Q22 Q23 Q25 Q26',
    'a side of the heart or of its vessels: the other side is another disease',
  ],
  ['K51 S36.5', 'a side of the colon, which is one organ'],
  ['T81', 'an object that was not removed'],
  ['N19', 'one or both kidneys: the title does not say'],
  [
    'I63.333 I63.343 M67.839 O00.21 S62.629 S62.659 S74.2',
    'in some release a word of the title differs from its siblings',
  ],
  ['M21 M65 Q73 S60 S64 S67', 'the codes next to it name the part and the side together, in more characters'],
];

const SIDES: readonly SideName[] = ['right', 'left', 'bilateral', 'unilateral', 'unspecified'];

/** What is found in one release. */
interface Found {
  readonly counts: Readonly<Record<SideName, number>>;
  readonly exceptions: readonly { readonly code: string; readonly title: string }[];
}

/** Reads the sides of every code of every release, and writes the report on them. */
export async function buildLateralityReport(options: LoadOptions): Promise<Emitted> {
  const { codes, titles } = loadBuiltCodes();
  const data: TitledData = { codes: () => codes, titles: () => titles };
  const releases = codes.releases.map(({ effective }, release) => {
    options.progress?.(`sides of ${effective}`);
    return { effective, ...findIn(data, release) };
  });
  return { files: [{ path: REPORT, text: reportText(releases) }], summary: [] };
}

function findIn(data: TitledData, release: number): Found {
  const codes = data.codes();
  const counts: Record<SideName, number> = { right: 0, left: 0, bilateral: 0, unilateral: 0, unspecified: 0 };
  const parts = new Set<string>();
  const without: { code: string; title: string }[] = [];
  for (let row = 0; row < codes.rows; row++) {
    if (!hasBit(codes.billable[row]!, release)) continue;
    const title = titleIn(data, row, release);
    const found = lateralityOfRow(data, row, release);
    if (found === undefined) {
      without.push({ code: codes.codeOf(row), title });
      continue;
    }
    counts[found.side]++;
    verifySiblings(data, row, found, release);
    const part = found.side === 'right' ? bodyPartOf(title) : undefined;
    if (part !== undefined) parts.add(part);
  }
  return { counts, exceptions: without.filter(({ title }) => speaksOfSides(title, parts)) };
}

/** Throws if a sibling does not name the code back, or has another side in its own answer. */
function verifySiblings(data: TitledData, row: number, { side, rows }: RowLaterality, release: number): void {
  for (const other of SIDES) {
    for (const sibling of rows[other]) {
      const back = lateralityOfRow(data, sibling, release);
      if (back?.side === other && (other === side || back.rows[side].includes(row))) continue;
      const [one, two] = [row, sibling].map((each) => data.codes().codeOf(each));
      throw new BuildError(
        'contradiction',
        REPORT,
        `${one} names ${two} as ${other}, but ${two} does not name it back`,
      );
    }
  }
}

/** Whether a title names a side, or leaves the side unspecified of a part for which other titles name it. */
function speaksOfSides(title: string, parts: ReadonlySet<string>): boolean {
  if (/\b(?:right|left|bilateral|unilateral)\b/i.test(title)) return true;
  const open = /\bunspecified ([a-z]+(?: [a-z]+)?)/i.exec(title)?.[1]?.toLowerCase();
  return open !== undefined && (parts.has(open) || parts.has(open.split(' ')[0]!));
}

/** Why a code does not name a side of the body. */
const reasonOf = (code: string): string | undefined =>
  REASONS.find(([prefixes]) => prefixes.split(' ').some((prefix) => code.startsWith(prefix)))?.[1];

/** The stems of all exceptions, each with its reason. */
function reasonsOf(releases: readonly Found[]): Map<string, string> {
  const reasons = new Map<string, string>();
  const unexplained: string[] = [];
  for (const { code, title } of releases.flatMap(({ exceptions }) => exceptions)) {
    const stem = code.slice(0, 7);
    if (reasons.has(stem)) continue;
    const reason = reasonOf(code);
    if (reason === undefined) unexplained.push(`${code} (${title})`);
    reasons.set(stem, reason ?? '');
  }
  if (unexplained.length === 0) return reasons;
  const which = unexplained.join('; ');
  throw new BuildError('contradiction', REPORT, `no counterpart and no known reason: ${which}`);
}

function reportText(releases: readonly ({ readonly effective: string } & Found)[]): string {
  const byReason = new Map<string, string[]>();
  for (const [stem, reason] of reasonsOf(releases))
    byReason.set(reason, [...(byReason.get(reason) ?? []), stem]);
  return `${GENERATED}

# Sides in numbers

The sides of the billable codes of each release, as \`laterality\` finds them in titles and the structure of the codes. Every
right code has a left one, and every sibling names the code back; the build stops if one does not.

${table(
  ['', ...SIDES, 'no counterpart'],
  releases.map(({ effective, counts, exceptions: without }) => [
    effective,
    ...SIDES.map((side) => counts[side]),
    without.length,
  ]),
)}

## Titles that mention sides without naming a side of the body

In any release; codes to the sixth character.

${table(
  ['Codes', 'Why'],
  [...byReason].map(([reason, stems]) => [[...new Set(stems)].sort().join(', '), reason]),
)}
`;
}
