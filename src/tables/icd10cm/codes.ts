import type { IsoDate } from '../../base/dates.js';
import * as icd10cm from '../../icd10cm/index.js';
import type { Icd10cmEntry, Icd10cmNode } from '../../icd10cm/types.js';
import { allCodes, releaseDays } from '../all-codes.js';
import { dayAfterLast, inOrder, periodsOf } from '../periods.js';
import { flag, integer, type Row, type Table, text, type Value, WINDOW } from '../table.js';

/** A code without its dot, as claims have it. */
export const plain = (code: string): string => code.replace('.', '');

/** What is above a code: the nearest node, the nearest block, the chapter. Every code is in a block of a chapter. */
function aboveOf(ancestors: readonly Icd10cmNode[]): readonly Value[] {
  const [parent] = ancestors;
  const block = ancestors.find(({ kind }) => kind === 'block');
  const chapter = ancestors.find((node) => node.kind === 'chapter');
  return [
    plain(parent?.code ?? ''),
    parent?.kind ?? '',
    block?.code ?? '',
    block?.title ?? '',
    chapter?.kind === 'chapter' ? chapter.number : 0,
    chapter?.code ?? '',
    chapter?.title ?? '',
  ];
}

function valuesOf(code: string, on: IsoDate): Row | undefined {
  const entry: Icd10cmEntry | undefined = icd10cm.lookup(code, { on });
  if (entry === undefined) return undefined;
  const { billable, kind, title, shortTitle } = entry;
  return [billable, kind, title, shortTitle, ...aboveOf(icd10cm.ancestors(code, { on }))];
}

/** The days on which what is above a category changes. */
function placesOf(category: string, releases: readonly IsoDate[]): readonly IsoDate[] {
  const places = periodsOf(releases, (on) => {
    const above = icd10cm.ancestors(category, { on });
    return above.length === 0 ? undefined : above.flatMap(({ code, title }) => [code, title]);
  });
  return places.flatMap(({ from, to }) => [from, to]);
}

/** The days on which a code may change: its own, those of the codes above it, those of its category. */
class Changes {
  /** Of the code that was asked last and of those above it, by length: codes come in order. */
  readonly #own: { readonly code: string; readonly days: readonly IsoDate[] }[] = [];
  #places: { readonly category: string; readonly days: readonly IsoDate[] } = { category: '', days: [] };
  readonly #releases: readonly IsoDate[] = releaseDays(icd10cm);

  of(code: string): readonly IsoDate[] {
    const days = [...this.#placesOf(code.slice(0, 3))];
    for (let end = code.length; end >= 3; end--) days.push(...this.#ownOf(code.slice(0, end)));
    return inOrder(days).filter((day) => this.#releases.includes(day));
  }

  #ownOf(code: string): readonly IsoDate[] {
    const known = this.#own[code.length];
    if (known?.code === code) return known.days;
    const history = icd10cm.history(code);
    const periods = [...(history?.periods ?? []), ...(history?.titles ?? [])];
    const days = inOrder(periods.flatMap(({ from, to }) => [from, dayAfterLast(to)]));
    this.#own[code.length] = { code, days };
    return days;
  }

  #placesOf(category: string): readonly IsoDate[] {
    if (this.#places.category !== category)
      this.#places = { category, days: placesOf(category, this.#releases) };
    return this.#places.days;
  }
}

function* rows(): Generator<Row> {
  const changes = new Changes();
  for (const code of allCodes(icd10cm)) {
    for (const { from, to, values } of periodsOf(changes.of(code), (on) => valuesOf(code, on)))
      yield [plain(code), code, from, to, ...values];
  }
}

/** Every diagnosis code, billable or header, with what is above it. */
export const ICD10CM_CODES: Table = {
  name: 'icd10cm_codes',
  summary: 'A code of ICD-10-CM in a time in which nothing in the row changed.',
  columns: [
    text('code', 'The code as claims have it, without a dot: E119.'),
    text('code_formatted', 'The code as people read it: E11.9.'),
    ...WINDOW,
    flag('billable', 'Whether it may be reported on a claim. A code that is not billable is a header.'),
    text('kind', 'category (three characters), subcategory (a longer header) or code.'),
    text('title', 'The official long title.'),
    text('short_title', 'The official short title, at most 60 characters.'),
    text('parent', 'What is directly above it: a code without its dot, or the range of a block.'),
    text('parent_kind', 'category, subcategory, code or block.'),
    text('block', 'The innermost block of the Tabular List that has it: E08-E13.'),
    text('block_title', 'The title of that block.'),
    integer('chapter_number', 'The number of the chapter, 1 to 22.'),
    text('chapter', 'The range of the chapter: E00-E89.'),
    text('chapter_title', 'The title of the chapter.'),
  ],
  key: ['code', 'valid_from'],
  rows,
};
