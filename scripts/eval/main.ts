/** `npm run eval`: what search reaches, on sets that are kept apart from the package. `-- --help` says how. */
import { Command } from 'commander';
import { readPhrases } from '../../data-build/search/emit.js';
import * as index from '../../src/data/icd10cm-search/index.js';
import * as words from '../../src/data/search/index.js';
import { forChanges, forTitles } from '../../src/icd10cm/bundled.js';
import { Icd10cmEngine } from '../../src/search/icd10cm/engine.js';
import { indexFrom } from '../../src/search/icd10cm/index-data.js';
import { type Ablation, makeSearchable } from '../../src/search/icd10cm/searchable.js';
import { TUNING } from '../../src/search/tuning.js';
import { vocabularyFrom } from '../../src/search/vocabulary/load.js';
import { vocabularyOf } from '../../src/search/vocabulary/vocabulary.js';
import { type Finder, measure, type Reached, shown, typedShare } from './measure.js';
import { rivals } from './rivals.js';
import { inclusionPhrases, mistyped, type Phrase, phrasesOf, random } from './sets.js';

interface Options {
  readonly set: readonly string[];
  readonly on: string;
  readonly misses: string;
  readonly rivals: boolean;
  readonly ablations: boolean;
  readonly tune: readonly string[];
}

const options = new Command('eval')
  .description('measures search in ICD-10-CM')
  .option('--set <files...>', 'files of lines {"q": phrase, "code": code}', [
    '../shared/eval/search-dev.jsonl',
  ])
  .option('--on <date>', 'the release that is searched', '2025-10-01')
  .option('--misses <count>', 'how many misses of each set to show', '0')
  .option('--rivals', 'MiniSearch, FlexSearch, Fuse and Orama beside it', false)
  .option('--ablations', 'the same without each kind of document, and without the vocabulary', false)
  .option('--tune <name=value...>', 'another value of a number of src/search/tuning.ts', [])
  .parse()
  .opts<Options>();

for (const one of options.tune) {
  const [name = '', value] = one.split('=');
  if (!(name in TUNING)) throw new Error(`there is no '${name}' in src/search/tuning.ts`);
  (TUNING as Record<string, number>)[name] = Number(value);
}

const codes = forTitles.codes();
const release = codes.releases.findIndex(({ effective }) => effective === options.on);
const vocabulary = vocabularyFrom('icd10cm', { vocabulary: words.vocabulary });
const searchIndex = indexFrom(index)();
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function engineOf(ablation: Ablation = {}, own = vocabulary): Icd10cmEngine {
  const search = makeSearchable(codes, forTitles.titles(), searchIndex, own, ablation);
  return new Icd10cmEngine(search, () => forChanges.changes());
}

const finder =
  (engine: Icd10cmEngine, isPrefix = false): Finder =>
  (query) =>
    engine
      .find(query, release, { limit: 10, offset: 0, within: undefined, billableOnly: true, isPrefix })
      .found.map(({ row }) => codes.codeOf(row).replace('.', ''));

/** The phrases of a set that the table of phrases has as a whole: a set that it was made from would measure nothing. */
function knownBefore(phrases: readonly Phrase[]): string[] {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  const rows = new Set(readPhrases().map(({ phrase }) => bare(phrase)));
  return phrases.map(({ query }) => bare(query)).filter((query) => rows.has(query));
}

const share = (value: number): string => value.toFixed(3).replace(/^0/, '');

function row(label: string, { phrases, first, five, rank, times }: Reached): void {
  const quality = `${share(first)} | ${share(five)} | ${share(rank)}`;
  print(`${label.padEnd(44)}| ${String(phrases).padStart(5)} | ${quality} | ${shown(times)}`);
}

function misses({ missed }: Reached): void {
  for (const { phrase, found } of missed.slice(0, Number(options.misses)))
    print(`    ${phrase.query}: ${phrase.codes.join(' ')}, found ${found.join(' ') || 'nothing'}`);
}

function typos(phrases: readonly Phrase[], find: Finder): void {
  const clean = phrases.filter(
    (phrase) => measure([phrase], find).five === 1 && /[A-Za-z]{5}/.test(phrase.query),
  );
  for (const edits of [1, 2]) {
    const next = random(13 + edits);
    const dirty = clean.map(({ query, codes: right }) => ({
      query: mistyped(query, edits, next),
      codes: right,
    }));
    row(`  ${edits} random edit${edits > 1 ? 's' : ''} in the longest word`, measure(dirty, find));
  }
}

const engine = engineOf();
const find = finder(engine);
const sets = options.set.map((path) => [path.split('/').at(-1)!, phrasesOf(path, codes, release)] as const);
const inclusions = inclusionPhrases(codes, release);
const known = knownBefore([...sets.flatMap(([, phrases]) => phrases), ...inclusions]);
if (known.length > 0) print(`phrases of the sets that are rows of the table of phrases: ${known.join(', ')}`);
print(
  `${'set'.padEnd(44)}|     n | hit@1 | hit@5 | MRR@10 | median / p99 / slowest ms by the clock | of the processor`,
);
for (const [name, phrases] of sets) {
  measure(phrases, find);
  const reached = measure(phrases, find);
  row(name, reached);
  misses(reached);
  typos(phrases, find);
  const { share: typed, times } = typedShare(phrases.slice(0, 600), finder(engine, true));
  print(`  typed when the code is in the first five: ${share(typed)} (per key ${shown(times)})`);
}
const own = new Set(inclusions.map(({ query, codes: [code] }) => `${code} ${query}`));
const { row: inclusionRow, text: inclusionText } = searchIndex.inclusions;
const codeAt = (index: number): string => codes.codeOf(inclusionRow[index]!).replace('.', '');
const ownOff = engineOf({
  inclusions: (index) => !own.has(`${codeAt(index)} ${searchIndex.texts.text(inclusionText[index]!)}`),
});
row('every eighth inclusion term, only these off', measure(inclusions, finder(ownOff)));
const withoutInclusions = engineOf({ inclusions: () => false });
const reached = measure(inclusions, finder(withoutInclusions));
row('every eighth inclusion term, all of them off', reached);
misses(reached);

if (options.ablations) {
  const empty = vocabularyOf([]);
  const cases: readonly (readonly [string, Icd10cmEngine])[] = [
    ['without the books', engineOf({ books: false })],
    ['without titles', engineOf({ titles: false })],
    ['without inclusion terms', withoutInclusions],
    ['without the vocabulary', engineOf({}, empty)],
    ['titles alone', engineOf({ books: false, inclusions: () => false }, empty)],
  ];
  for (const [label, other] of cases)
    for (const [name, phrases] of sets) row(`${name}, ${label}`, measure(phrases, finder(other)));
}

if (options.rivals) {
  for (const { name, ready, bytes, find: rival } of await rivals(engine.search, release)) {
    print(`${name}: ready in ${ready.toFixed(0)} ms, heap ${(bytes / 2 ** 20).toFixed(0)} MB`);
    for (const [set, phrases] of sets) row(`  ${set}`, measure(phrases, rival));
    row('  every eighth inclusion term, own off', measure(inclusions, rival));
  }
}
