import type { PcsRelease, PrintedTable } from '../../src/icd10pcs/write/model.js';
import { expandTable as expand } from '../../src/icd10pcs/write/rows/expand.js';
import { BuildError, failIn } from '../errors.js';
import type { PcsAddenda, PcsTables } from './model.js';

/**
 * The codes that a table makes: see `src/icd10pcs/write/rows/expand.ts`.
 *
 * @throws BuildError `duplicate` if two rows make the same code
 */
export const expandTable = (file: string, table: PrintedTable): string[] => expand(failIn(file), table);

/** Checks between the tables. */
export function verifyPcs(tables: PcsTables): void {
  for (const release of tables.releases) verifyRelease(release);
  verifyChanges(tables);
  for (const addenda of tables.addenda) verifyAddenda(tables.releases, addenda);
}

function verifyRelease({ effective, codes, headers, tables, composedShort }: PcsRelease): void {
  const file = `order file of ${effective}`;
  const extended = new Set([...codes.keys()].map((code) => code.slice(0, 3)));
  sameSet(file, 'headers and the tables of the codes', new Set(headers.keys()), extended);
  for (const [code, titles] of [...codes, ...headers]) {
    // The reader uses a title that is short enough as its own short title.
    if (titles !== undefined && titles.long.length <= 60 !== (titles.long === titles.short))
      throw new BuildError('contradiction', file, `${code} has the short title '${titles.short}'`);
  }
  const odd = [...composedShort].find((code) => !codes.has(code));
  if (odd !== undefined)
    throw new BuildError('contradiction', file, `${odd} has a composed short title, but is not a code`);
  if (tables === undefined) return;
  const expanded = [...tables.values()].flatMap((table) => expandTable(`tables of ${effective}`, table));
  sameSet(`tables of ${effective}`, 'expansion and order file', new Set(expanded), new Set(codes.keys()));
}

/**
 * Each change of the conversion table is one of the code sets, and up to its release the table has each change of the code
 * sets.
 */
function verifyChanges({ releases, changes }: PcsTables): void {
  const newest = changes
    .map(({ effective }) => effective)
    .sort()
    .at(-1);
  releases.forEach(({ effective, codes }, index) => {
    const before = releases[index - 1]?.codes;
    if (before === undefined || newest === undefined || effective > newest) return;
    const file = `conversion table, changes of ${effective}`;
    const here = changes.filter((change) => change.effective === effective);
    const named = (kind: string, field: 'current' | 'previous'): Set<string> =>
      new Set(here.filter((change) => change.kind === kind).flatMap((change) => change[field] ?? []));
    sameSet(file, 'new codes', named('New', 'current'), difference(codes, before));
    sameSet(file, 'deleted codes', named('Deleted', 'previous'), difference(before, codes));
    const odd = here.find(
      ({ current, previous }) =>
        (current !== undefined && !codes.has(current)) || (previous !== undefined && !before.has(previous)),
    );
    if (odd !== undefined)
      throw new BuildError(
        'contradiction',
        file,
        `${odd.previous} to ${odd.current}: one of them is not in force on that date`,
      );
  });
  const dates = new Set(releases.map(({ effective }) => effective));
  const odd = changes.find(({ effective }) => !dates.has(effective));
  if (odd !== undefined)
    throw new BuildError(
      'contradiction',
      'conversion table',
      `no release of ${odd.effective} (${odd.current})`,
    );
}

/** The differences of a release and the one before are those of the addenda, code by code and title by title. */
function verifyAddenda(releases: readonly PcsRelease[], addenda: PcsAddenda): void {
  const file = `addenda of ${addenda.effective}`;
  const at = releases.findIndex(({ effective }) => effective === addenda.effective);
  const [before, after] = [releases[at - 1]?.codes, releases[at]?.codes];
  if (before === undefined || after === undefined)
    throw new BuildError('contradiction', file, 'there is no release of that date, or none before it');
  const codesOf = (list: PcsAddenda['added']): Set<string> => new Set(list.map(({ code }) => code));
  sameSet(file, 'added codes', codesOf(addenda.added), difference(after, before));
  sameSet(file, 'deleted codes', codesOf(addenda.deleted), difference(before, after));
  const revised = [...after].filter(
    ([code, titles]) => before.has(code) && before.get(code)?.long !== titles?.long,
  );
  sameSet(file, 'revised codes', codesOf(addenda.revised), new Set(revised.map(([code]) => code)));
  const odd =
    [...addenda.added, ...addenda.revised].find(({ code, long }) => after.get(code)?.long !== long) ??
    [...addenda.deleted, ...addenda.revisedFrom].find(({ code, long }) => before.get(code)?.long !== long);
  if (odd !== undefined)
    throw new BuildError('contradiction', file, `${odd.code} has another title in the order file`);
}

const difference = (of: ReadonlyMap<string, unknown>, less: ReadonlyMap<string, unknown>): Set<string> =>
  new Set([...of.keys()].filter((code) => !less.has(code)));

function sameSet(file: string, what: string, a: ReadonlySet<string>, b: ReadonlySet<string>): void {
  const odd = [...a].find((code) => !b.has(code)) ?? [...b].find((code) => !a.has(code));
  if (odd !== undefined)
    throw new BuildError('contradiction', file, `${what} do not agree: only one of them has ${odd}`);
}
