import { hasBit } from '../base/masks.js';
import { characterValue } from '../icd10pcs/code-number.js';
import type { CodeTable } from '../icd10pcs/code-table.js';
import { APPROACH, formsOf } from '../icd10pcs/label-forms.js';
import type { LabelTable } from '../icd10pcs/label-table.js';
import { LITERAL, phraseSlot, WITH_APPROACH } from '../icd10pcs/phrase-kinds.js';
import { readTemplate } from '../icd10pcs/spelling.js';
import { TextBlocks } from '../icd10pcs/text-blocks.js';
import type { EraSpelling, Exception, Phrase, Template } from '../icd10pcs/write/titles.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, signed, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';

type FivePieces = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Reads how the titles of each era are spelled, in the order of the eras. Packed again it gives the same bytes. */
export function decodeSpellings(codes: CodeTable, labels: LabelTable, part: Part): EraSpelling[] {
  const phrases = decodePhrases(labels, part);
  const lines = new TextBlocks(part, 'templates');
  const templates: (Template | undefined)[] = [];
  const templateOf = (number: number): Template => {
    const template = templates[number] ?? templateFrom(lines.text(number));
    templates[number] = template;
    return template;
  };
  const known = readColumn(splitPieces(part.section('titles'))[0]!);
  return codes.chunks.flatMap((_, chunk) => {
    const numbers = readNumbers(codes, labels, part, chunk, known[chunk]!);
    return decodeChunk(codes, part, chunk, (at) => phrases[numbers[at]!], templateOf);
  });
}

function templateFrom(line: string): Template {
  const { places, fixed, levels } = readTemplate(line);
  return {
    pattern: line,
    places,
    levels: levels.map((own) => [...own]),
    fixed: fixed.map((texts, i) => (places[i]! < 0 ? { texts: [...texts] } : undefined)),
  };
}

/** All phrases by number. */
function decodePhrases(labels: LabelTable, part: Part): Phrase[] {
  const [, steps, kinds, patternLines, patternOf] = splitPieces(part.section('titles')) as FivePieces;
  const [labelSteps, kindOf, patternAt] = [steps, kinds, patternOf].map(readColumn) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const patterns = decodeLines(patternLines);
  const [literals, variants] = [new TextBlocks(part, 'literals'), new TextBlocks(part, 'variants')];
  let [label, literal, variant] = [0, 0, 0];
  return Array.from(kindOf, (kind, i) => {
    label += signed(labelSteps[i]!) + 1;
    const form = kind < LITERAL ? formsOf(labels.text(label)!)[kind & 3]! : '';
    const long = kind === LITERAL ? literals.text(literal++) : kind >= WITH_APPROACH ? form + APPROACH : form;
    const levels = [...patterns[patternAt[i]!]!].map(Number);
    const texts = [long];
    for (let more = Math.max(...levels); more > 0; more--) texts.push(variants.text(variant++));
    return { texts: [long, ...levels.map((level) => texts[level]!)] };
  });
}

/** The number of the phrase of each value of a chunk; undefined for a value that no title uses. */
function readNumbers(
  codes: CodeTable,
  labels: LabelTable,
  part: Part,
  chunk: number,
  known: number,
): (number | undefined)[] {
  const { from, to } = codes.chunks[chunk]!;
  const column = readColumn(splitPieces(part.section(`titles.${chunk}`))[0]!);
  const labelNumbers = labels.numbersIn(chunk);
  const expected = new Map<number, number>();
  const numbers: (number | undefined)[] = [];
  let fresh = known;
  for (let row = 4 * codes.eraStart[from]!; row < 4 * codes.eraStart[to]!; row++) {
    for (const value of codes.sets[codes.setOf[row]!]!) {
      const at = numbers.length;
      const slot = phraseSlot(row & 3, labelNumbers[at]!, characterValue(value.charCodeAt(0)));
      const code = column[at]!;
      const number = code === 0 ? expected.get(slot) : code === 1 ? fresh++ : code - 2;
      numbers.push(number);
      if (code !== 0) expected.set(slot, number!);
    }
  }
  return numbers;
}

function decodeChunk(
  codes: CodeTable,
  part: Part,
  chunk: number,
  phraseAt: (at: number) => Phrase | undefined,
  templateOf: (number: number) => Template,
): EraSpelling[] {
  const { from } = codes.chunks[chunk]!;
  const pieces = splitPieces(part.section(`titles.${chunk}`)) as FivePieces;
  const [keys, cells] = [readColumn(pieces[1]), readColumn(pieces[2])];
  const exceptions = readExceptions(readColumn(pieces[3]), decodeLines(pieces[4]));
  const first = codes.eraStart[from]!;
  let [at, cell, last] = [0, 0, 0];
  return Array.from(keys, (keyed, i) => {
    const sets = [0, 1, 2, 3].map((place) => codes.valuesOf(first + i, place));
    const phrases = sets.map((values) => Array.from(values, () => phraseAt(at++)));
    const count = sets.reduce((n, { length }, place) => (hasBit(keyed, place) ? n * length : n), 1);
    const templates = Array.from({ length: count }, () => {
      const number = cells[cell++]!;
      if (number !== 0) last = number - 1;
      return templateOf(last);
    });
    return {
      ...{ phrases, keyed, templates },
      exceptions: exceptions.get(i) ?? [],
      composed: new Map(),
      cut: new Set<number>(),
    };
  });
}

/** The titles that are written out, by the era of the chunk. */
function readExceptions(numbers: Uint32Array, texts: readonly string[]): Map<number, Exception[]> {
  const found = new Map<number, Exception[]>();
  let [era, at] = [0, 0];
  for (let i = 0; i < numbers.length; i += 3) {
    era += numbers[i]!;
    const kind = numbers[i + 2]!;
    const exception: Exception = {
      index: numbers[i + 1]!,
      long: kind & 1 ? texts[at++]! : undefined,
      short: kind & 2 ? texts[at++]! : undefined,
    };
    found.set(era, [...(found.get(era) ?? []), exception]);
  }
  return found;
}
