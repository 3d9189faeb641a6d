import type { Verbs } from '../src/codeset/descriptor.js';
import { createIcd10cm } from '../src/icd10cm/create.js';
import { createIcd10pcs } from '../src/icd10pcs/create.js';
import { builtPart } from './icd10cm/rules/load.js';
import { GENERATED, table } from './icd10cm/rules/report/markdown.js';
import type { LoadOptions } from './options.js';
import type { Emitted } from './packed/emit.js';

/** A set whose codes come and go with releases. */
type DatedSet = Required<Pick<Verbs, 'releases' | 'entries' | 'successors' | 'suggest'>>;

/** A code that was billable once and no longer is. */
export interface Retired {
  readonly code: string;
  readonly title: string;
  /** The first day without it. */
  readonly since: string;
  /** How what replaced it is known; empty if it is not. */
  readonly bases: readonly string[];
  /** Codes with a similar spelling, by `suggest`. Empty if the code has a successor. */
  readonly suggestions: readonly string[];
}

/** Writes which retired codes have no successor, how the others are known, and what is suggested instead. */
export async function buildRetiredReport(options: LoadOptions): Promise<Emitted> {
  options.progress?.('successors of every retired code');
  const icd10cm = createIcd10cm({
    codes: builtPart('codes'),
    titles: builtPart('titles'),
    shortTitles: builtPart('short-titles'),
    changes: builtPart('changes'),
  });
  const part = (name: string): string => builtPart(name, 'icd10pcs');
  const icd10pcs = createIcd10pcs({
    codes: part('codes'),
    labels: part('labels'),
    titles: part('titles'),
    definitions: part('definitions'),
    changes: part('changes'),
  });
  const reports = [
    ['retired-codes.md', 'ICD-10-CM', icd10cm],
    ['retired-procedures.md', 'ICD-10-PCS', icd10pcs],
  ] as const;
  const files = reports.map(([name, label, set]) => ({
    path: `data-build/reports/${name}`,
    text: reportText(label, retiredCodes(set)),
  }));
  return { files, summary: [] };
}

/** Every code that was billable in a release and is not in the newest, in order. */
export function retiredCodes(set: DatedSet): Retired[] {
  const releases = set.releases().map(({ effective }) => effective);
  const last = new Map<string, number>();
  const titles = new Map<string, string>();
  releases.forEach((on, release) => {
    for (const { code, title } of set.entries({ on, billable: true } as object)) {
      last.set(code, release);
      titles.set(code, title);
    }
  });
  const on = releases.at(-1)!;
  return [...last]
    .filter(([, release]) => release < releases.length - 1)
    .map(([code, release]) => {
      const after = set.successors(code).filter(({ replaced }) => replaced);
      return {
        code,
        title: titles.get(code)!,
        since: releases[release + 1]!,
        bases: after.map(({ basis }) => basis),
        suggestions: after.length > 0 ? [] : set.suggest(code, { on }).map((found) => found.code),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

type Test = (code: Retired) => boolean;
const ofTables: Test = ({ bases }) => bases.includes('conversion-table');
const ofDivision: Test = ({ bases }) => bases.length > 0 && !bases.includes('conversion-table');
const suggested: Test = ({ suggestions }) => suggestions.length > 0;
const without: Test = ({ bases, suggestions }) => bases.length === 0 && suggestions.length === 0;

function reportText(label: string, retired: readonly Retired[]): string {
  const dates = [...new Set(retired.map(({ since }) => since))].sort();
  const counts = (codes: readonly Retired[]): number[] =>
    [() => true, ofTables, ofDivision, suggested, without].map((test) => codes.filter(test).length);
  const open = retired.filter(({ bases }) => bases.length === 0);
  const alone = retired.filter(without).length;
  return `${GENERATED}

# Retired codes of ${label} and their successors

${retired.length.toLocaleString('en-US')} codes of ${label} were billable once and no longer are. \`successors\` says what took their place: from the conversion tables of the publisher, or, where those are silent,
because a code was divided into others. For the other codes, \`suggest\` names codes in force with a similar spelling. Their meaning may be another.

${table(
  [
    'Retired on',
    'Codes',
    'With a successor of the tables',
    'Of a division only',
    'With a suggestion only',
    'With neither',
  ],
  [
    ...dates.map((since) => [since, ...counts(retired.filter((code) => code.since === since))]),
    ['Together', ...counts(retired)],
  ],
)}

## Without a successor

No conversion table names these ${open.length} codes as previous codes, and none of them was divided. The publisher does not say what to use instead. ${alone === 0 ? 'All have a suggestion.' : `${alone} of them have no suggestion either.`}

${table(
  ['Code', 'Retired on', 'Title', 'First suggestion'],
  open.map(({ code, since, title, suggestions }) => [code, since, title, suggestions[0] ?? 'none']),
)}
`;
}
