import { createIcd10cm } from '../../src/icd10cm/create.js';
import type { Icd10cm } from '../../src/icd10cm/index.js';
import type { LoadOptions } from '../options.js';
import type { Emitted } from '../packed/emit.js';
import { builtPart } from './rules/load.js';
import { GENERATED, table } from './rules/report/markdown.js';

const REPORT = 'data-build/reports/retired-codes.md';

/** A code that was billable once and no longer is. */
interface Retired {
  readonly code: string;
  readonly title: string;
  /** The first day without it. */
  readonly since: string;
  readonly successors: readonly { readonly basis: string }[];
}

/** Writes which retired codes have no successor, and how the others are known. */
export async function buildRetiredReport(options: LoadOptions): Promise<Emitted> {
  options.progress?.('successors of every retired code');
  const set = createIcd10cm({
    codes: builtPart('codes'),
    titles: builtPart('titles'),
    shortTitles: builtPart('short-titles'),
    changes: builtPart('changes'),
  });
  return { files: [{ path: REPORT, text: reportText(retiredCodes(set)) }], summary: [] };
}

function retiredCodes(set: Icd10cm): Retired[] {
  const releases = set.releases().map(({ effective }) => effective);
  const last = new Map<string, number>();
  const titles = new Map<string, string>();
  releases.forEach((on, release) => {
    for (const { code, title } of set.entries({ on, billable: true })) {
      last.set(code, release);
      titles.set(code, title);
    }
  });
  return [...last]
    .filter(([, release]) => release < releases.length - 1)
    .map(([code, release]) => ({
      code,
      title: titles.get(code)!,
      since: releases[release + 1]!,
      successors: set.successors(code).filter(({ replaced }) => replaced),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function reportText(retired: readonly Retired[]): string {
  const dates = [...new Set(retired.map(({ since }) => since))].sort();
  const known = (basis: string) => (code: Retired) => code.successors.some((found) => found.basis === basis);
  const count = (since: string, test: (code: Retired) => boolean): number =>
    retired.filter((code) => code.since === since && test(code)).length;
  const without = retired.filter(({ successors }) => successors.length === 0);
  return `${GENERATED}

# Retired codes and their successors

${retired.length.toLocaleString('en-US')} codes of ICD-10-CM were billable once and no longer are. \`successors\` says what took their place: from the conversion tables of the publisher, or, where those are silent,
because a code was divided into others.

${table(
  ['Retired on', 'Codes', 'With a successor of the tables', 'Of a division only', 'Without'],
  dates.map((since) => [
    since,
    count(since, () => true),
    count(since, known('conversion-table')),
    count(since, (code) => known('subdivision')(code) && !known('conversion-table')(code)),
    count(since, ({ successors }) => successors.length === 0),
  ]),
)}

## Without a successor

No conversion table names these ${without.length} codes as previous codes, and none of them was divided. The publisher does not say what to use instead.

${table(
  ['Code', 'Retired on', 'Title'],
  without.map(({ code, since, title }) => [code, since, title]),
)}
`;
}
