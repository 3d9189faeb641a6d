import type { OnDate } from '../base/dates.js';
import { deepFreeze } from '../base/freeze.js';
import { hasBit } from '../base/masks.js';
import { momentOf } from '../codeset/validity.js';
import type { KeyData } from './data.js';
import type { DefinitionTable } from './definition-table.js';
import { editionFor } from './editions.js';
import { valuesNamed } from './named-values.js';
import type {
  Icd10pcsDeviceAggregate,
  Icd10pcsKeyEntry,
  Icd10pcsKeySource,
  Icd10pcsKeyValue,
} from './types.js';

/** The keys: the kind of value they lead to, and the sections whose definitions have them. */
export type KeyKind = 'body-part' | 'device' | 'substance';

interface Key {
  /** The place of the key in the definitions. */
  readonly position: 4 | 6;
  /** The place of the values: those of some substances are qualifiers. */
  readonly places: readonly Icd10pcsKeyValue['position'][];
  readonly sections: readonly string[];
}

const KEYS: Readonly<Record<KeyKind, Key>> = {
  'body-part': { position: 4, places: [4], sections: ['0'] },
  device: { position: 6, places: [6], sections: ['0', 'X'] },
  substance: { position: 6, places: [6, 7], sections: ['3', 'X'] },
};

/** Terms are compared without case, spaces and trademark signs. */
const folded = (term: string): string =>
  term
    .toLowerCase()
    .replace(/\((?:r|tm|sm)\)|[®™]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The values that a term of a key leads to on a date. */
export function keyEntry(
  data: KeyData,
  kind: KeyKind,
  term: string,
  options?: OnDate,
): Icd10pcsKeyEntry | undefined {
  if (typeof term !== 'string' || term.length > 200) return undefined;
  const codes = data.codes();
  const release = Math.max(momentOf(codes, options).release, 0);
  const wanted = folded(term);
  const found = [...inDefinitions(data, kind, wanted, release), ...inIndex(data, kind, wanted, release)];
  if (found.length === 0) return undefined;
  const use = [...new Set(found.flatMap((hit) => hit.use))];
  const values = use.flatMap((name) => valuesFor(data, kind, name, release));
  const sources = new Map(found.map(({ source }) => [`${source.file} ${source.release}`, source]));
  return {
    term: found[0]!.term,
    use,
    values: inOrder(values),
    sources: [...sources.values()],
  };
}

/** Each value once, by body system and character. */
function inOrder(values: readonly Icd10pcsKeyValue[]): Icd10pcsKeyValue[] {
  const keyed = new Map(values.map((value) => [value.bodySystem + value.position + value.value, value]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

interface Hit {
  readonly term: string;
  readonly use: readonly string[];
}

/** The terms of each file of a table, as {@link folded}: made once, because a walk through all of them takes a millisecond. */
const indexes: WeakMap<
  object,
  Map<string, ReadonlyMap<string, readonly Hit[]>>
> = /* @__PURE__ */ new WeakMap();

/** What the files of a table say about a term, by an index that is made on first use. */
function hitsOf(table: object, name: string, wanted: string, all: () => Iterable<Hit>): readonly Hit[] {
  const ofTable = indexes.get(table) ?? new Map<string, ReadonlyMap<string, readonly Hit[]>>();
  indexes.set(table, ofTable);
  let index = ofTable.get(name);
  if (index === undefined) {
    const made = new Map<string, Hit[]>();
    for (const hit of all()) {
      const known = made.get(folded(hit.term));
      if (known === undefined) made.set(folded(hit.term), [hit]);
      else known.push(hit);
    }
    for (const hits of made.values()) deepFreeze(hits);
    index = made;
    ofTable.set(name, index);
  }
  return index.get(wanted) ?? [];
}

type SourcedHit = Hit & { readonly source: Icd10pcsKeySource };

function inDefinitions(data: KeyData, kind: KeyKind, wanted: string, release: number): SourcedHit[] {
  const definitions = data.definitions();
  const file = definitions.fileFor(data.codes().releaseDate(release));
  const source: Icd10pcsKeySource = { file: 'definitions', release: definitions.files[file]! };
  const hits = hitsOf(definitions, `${kind} ${file}`, wanted, () => keyTerms(definitions, KEYS[kind], file));
  return hits.map((hit) => ({ ...hit, source }));
}

/** The terms of a key of the definitions. */
function* keyTerms(definitions: DefinitionTable, { position, sections }: Key, file: number): Generator<Hit> {
  for (const entry of sections.flatMap((section) => definitions.terms(section))) {
    if (entry.position !== position || !hasBit(entry.files, file)) continue;
    for (const term of definitions.textsOf(entry).includes) yield { term, use: entry.titles };
  }
}

function inIndex(data: KeyData, kind: KeyKind, wanted: string, release: number): SourcedHit[] {
  const keys = data.keys();
  const file = editionFor(keys.files, data.codes().releaseDate(release));
  const source: Icd10pcsKeySource = { file: 'index', release: keys.files[file]! };
  const all = (): Hit[] => keys.uses.filter(({ files }) => hasBit(files, file));
  return hitsOf(keys, String(file), wanted, all)
    .map(({ term, use }) => ({
      term,
      use: use.filter((name) => valuesFor(data, kind, name, release).length > 0),
      source,
    }))
    .filter(({ use }) => use.length > 0);
}

/** The values of a name; `Artificial Sphincter in Urinary System` is the one of that body system. */
function valuesFor(data: KeyData, kind: KeyKind, name: string, release: number): readonly Icd10pcsKeyValue[] {
  const { places, sections } = KEYS[kind];
  for (const place of places) {
    const found = valuesAt(data, place, sections, name, release);
    if (found.length > 0) return found;
  }
  return [];
}

function valuesAt(
  data: KeyData,
  position: Icd10pcsKeyValue['position'],
  sections: readonly string[],
  name: string,
  release: number,
): readonly Icd10pcsKeyValue[] {
  const named = valuesNamed(data, position, release);
  const inSections = (label: string): Icd10pcsKeyValue[] =>
    (named.get(label) ?? []).filter(({ bodySystem }) => sections.includes(bodySystem[0]!));
  const plain = inSections(name);
  if (plain.length > 0) return plain;
  for (let at = name.indexOf(' in '); at > 0; at = name.indexOf(' in ', at + 1)) {
    const where = name.slice(at + 4);
    // `... for Insertion in Subcutaneous Tissue and Fascia`: the root operation is not part of the name.
    const label = name.slice(0, at).replace(/ for [A-Z][a-z]+$/, '');
    const values = inSections(label).filter(({ bodySystem }) => stands(data, bodySystem, where));
    if (values.length > 0) return values;
  }
  return [];
}

/** Whether a text means a body system: by its name, the name of its section, or a table in it. */
function stands(data: KeyData, bodySystem: string, place: string): boolean {
  const { heads } = data.labels();
  return (
    heads.get(bodySystem) === place ||
    heads.get(bodySystem[0]!) === place ||
    (/^[0-9A-Z]{3}$/.test(place) && place.startsWith(bodySystem))
  );
}

/** What the definitions print for 'every operation'. */
const ALL_OPERATIONS = 'All applicable';

/** The device aggregation of a date. */
export function deviceAggregates(
  data: KeyData,
  device: string | undefined,
  options?: OnDate,
): readonly Icd10pcsDeviceAggregate[] {
  const codes = data.codes();
  const definitions = data.definitions();
  const release = codes.releaseDate(Math.max(momentOf(codes, options).release, 0));
  const file = definitions.fileFor(release);
  const wanted = typeof device === 'string' ? folded(device) : undefined;
  return definitions
    .aggregates()
    .filter((row) => hasBit(row.files, file) && (wanted === undefined || folded(row.device) === wanted))
    .map(({ device: name, operation, bodySystems, value, general }) => ({
      device: name,
      ...(operation === ALL_OPERATIONS ? {} : { operation }),
      bodySystems,
      general: { value, label: general },
      release: definitions.files[file]!,
    }));
}
