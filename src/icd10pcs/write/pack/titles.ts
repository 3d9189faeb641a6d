import { ColumnWriter, column, joinPieces, textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { requireFit } from '../../../packed/write/width.js';
import { characterValue } from '../../code-number.js';
import { APPROACH, formsOf } from '../../label-forms.js';
import { LITERAL, phraseSlot, WITH_APPROACH } from '../../phrase-kinds.js';
import { type Phrase, STAGES, type Template } from '../titles.js';
import { textBlocks } from './blocks.js';
import { type Chunk, type SpelledEra, valuesOf } from './cut.js';

/** A phrase with the label that it was first used for, 0 for none. */
interface NumberedPhrase {
  readonly phrase: Phrase;
  readonly label: string | undefined;
  readonly labelNumber: number;
}

/** How the phrases are written: the data for all phrases, and the texts of single phrases. */
interface PhraseDictionary {
  readonly columns: readonly Uint8Array[];
  readonly literals: readonly string[];
  readonly variants: readonly string[];
}

/** Phrases in order of first use, templates by frequency. */
class Dictionaries {
  readonly phrases: Map<Phrase, number> = new Map();
  readonly list: NumberedPhrase[] = [];
  readonly templates: Map<Template, number>;
  readonly labels: ReadonlyMap<string, number>;

  constructor(chunks: readonly Chunk[], labels: ReadonlyMap<string, number>) {
    this.labels = labels;
    const counts = new Map<Template, number>();
    for (const { spelling } of chunks.flat().flatMap(({ eras }) => eras)) {
      for (const template of spelling.templates) counts.set(template, (counts.get(template) ?? 0) + 1);
    }
    this.templates = new Map([...counts].sort((a, b) => b[1] - a[1]).map(([template], i) => [template, i]));
  }

  labelNumber(label: string | undefined): number {
    return label === undefined ? 0 : this.labels.get(label)!;
  }

  add(phrase: Phrase, label: string | undefined): void {
    this.phrases.set(phrase, this.list.length);
    this.list.push({ phrase, label, labelNumber: this.labelNumber(label) });
  }
}

/** Packs the titles of codes. The reader is `src/icd10pcs/title-table.ts`, `docs/format` has the layout. */
export function packTitles(
  chunks: readonly Chunk[],
  labels: ReadonlyMap<string, number>,
  headers: readonly string[],
): RawSection[] {
  const dictionaries = new Dictionaries(chunks, labels);
  const known: number[] = [];
  const sections = chunks.map((chunk, i) => {
    known.push(dictionaries.list.length);
    const eras = chunk.flatMap((table) => table.eras);
    const pieces = [
      packPhrases(eras, dictionaries),
      ...packCells(eras, dictionaries),
      ...packExceptions(eras),
    ];
    return { name: `titles.${i}`, bytes: joinPieces(pieces) };
  });
  // The reader keeps 65,535 for 'no phrase'.
  requireFit(dictionaries.list.length, 65_535, 'phrases', 'widen phrases in src/icd10pcs/title-table.ts');
  requireFit(dictionaries.templates.size, 65_536, 'templates', 'widen cells in src/icd10pcs/title-table.ts');
  const { columns, literals, variants } = phraseDictionary(dictionaries.list);
  return [
    { name: 'titles', bytes: joinPieces([column(known), ...columns]) },
    ...sections,
    ...textBlocks('literals', literals),
    ...textBlocks('variants', variants),
    ...textBlocks('templates', [...dictionaries.templates.keys()].map(templateLine)),
    { name: 'headers', bytes: textSection(headers) },
  ];
}

/** 0: the expected phrase of the label. 1: the next new phrase. n: the phrase numbered n - 2. */
function packPhrases(eras: readonly SpelledEra[], dictionaries: Dictionaries): Uint8Array {
  const writer = new ColumnWriter();
  const expected = new Map<number, number>();
  for (const { era, spelling } of eras) {
    for (const { place, value, at } of valuesOf(era)) {
      const phrase = spelling.phrases[place]![at];
      const label = era.labels[place]![at];
      const slot = phraseSlot(place, dictionaries.labelNumber(label), characterValue(value.charCodeAt(0)));
      const number = phrase && dictionaries.phrases.get(phrase);
      // A value that no title uses may have any phrase, so it gets the expected one.
      if (phrase === undefined || (number !== undefined && expected.get(slot) === number)) {
        writer.add(0);
        continue;
      }
      writer.add(number === undefined ? 1 : number + 2);
      if (number === undefined) dictionaries.add(phrase, label);
      expected.set(slot, dictionaries.phrases.get(phrase)!);
    }
  }
  return writer.bytes();
}

/** The keyed places of each era; for its combinations 0: the template before, n: the template numbered n - 1. */
function packCells(eras: readonly SpelledEra[], { templates }: Dictionaries): Uint8Array[] {
  const cells = new ColumnWriter();
  let last = -1;
  for (const { spelling } of eras) {
    for (const template of spelling.templates) {
      const number = templates.get(template)!;
      cells.add(number === last ? 0 : number + 1);
      last = number;
    }
  }
  return [column(eras.map(({ spelling }) => spelling.keyed)), cells.bytes()];
}

/** For each title written out: the step to its era, the number of its code there, and 1 long, 2 short, 3 both. */
function packExceptions(eras: readonly SpelledEra[]): Uint8Array[] {
  const numbers: number[] = [];
  const texts: string[] = [];
  let last = 0;
  eras.forEach(({ spelling }, at) => {
    const composed = [...spelling.composed].flatMap(([index, { short }]) =>
      spelling.cut.has(index) ? [{ index, long: undefined, short }] : [],
    );
    for (const { index, long, short } of [...spelling.exceptions, ...composed]) {
      requireFit(index + 1, 65_536, 'codes in a row', 'raise CODES_IN_ERA in src/icd10pcs/title-table.ts');
      numbers.push(at - last, index, (long === undefined ? 0 : 1) + (short === undefined ? 0 : 2));
      texts.push(...[long, short].filter((text): text is string => text !== undefined));
      last = at;
    }
  });
  return [column(numbers), textSection(texts)];
}

/** The shorter texts of a phrase, and which of them each level has: 0 for the long one. */
function variantsOf({ texts }: Phrase): { pattern: string; variants: string[] } {
  const all = [...new Set(texts)];
  const pattern = texts
    .slice(1)
    .map((text) => all.indexOf(text))
    .join('');
  if (texts.length !== STAGES + 1 || all.length > 9)
    throw new Error(`a phrase has ${all.length} texts, but the pattern of levels has room for nine`);
  return { pattern, variants: all.slice(1) };
}

function phraseDictionary(list: readonly NumberedPhrase[]): PhraseDictionary {
  const literals: string[] = [];
  const steps = new ColumnWriter();
  let last = 0;
  const kinds = list.map(({ phrase, label, labelNumber }) => {
    steps.addSigned(labelNumber - last - 1);
    last = labelNumber;
    const long = phrase.texts[0]!;
    const forms = label === undefined ? [] : formsOf(label);
    const form = forms.findIndex((text) => text === long || text + APPROACH === long);
    if (form >= 0) return form + (forms[form] === long ? 0 : WITH_APPROACH);
    literals.push(long);
    return LITERAL;
  });
  const variants = list.map(({ phrase }) => variantsOf(phrase));
  const patterns = [...new Set(variants.map(({ pattern }) => pattern))];
  const columns = [
    steps.bytes(),
    column(kinds),
    textSection(patterns),
    column(variants.map(({ pattern }) => patterns.indexOf(pattern))),
  ];
  return { columns, literals, variants: variants.flatMap((entry) => entry.variants) };
}

/** The pieces of a template between tabs: `{place` or `{place:levels`; fixed words as their texts and `#levels`. */
function templateLine({ places, levels, fixed }: Template): string {
  const identity = Array.from({ length: STAGES }, (_, i) => i + 1).join('');
  const pieces = places.map((place, i) => {
    if (place >= 0) {
      const map = levels[i]!.slice(1).join('');
      return map === identity ? `{${place}` : `{${place}:${map}`;
    }
    const texts = fixed[i]!.texts;
    const odd = texts.find((text) => /[|#{\t]/.test(text));
    if (odd !== undefined) throw new Error(`'${odd}' contains a character that the template lines use`);
    const { pattern, variants } = variantsOf(fixed[i]!);
    return variants.length === 0 ? texts[0]! : `${[texts[0], ...variants].join('|')}#${pattern}`;
  });
  return pieces.join('\t');
}
