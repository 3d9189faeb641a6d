import { BACKWARD_INPUTS, BACKWARD_SETS, codeBackward } from '../../src/icd9/tables/backward-model.js';
import { codeForward, FORWARD_INPUTS, FORWARD_SETS } from '../../src/icd9/tables/forward-model.js';
import { candidatesOf } from '../../src/icd9/tables/mapping-table.js';
import { SLOT_BITS } from '../../src/icd9/tables/slot-bits.js';
import { wordBits } from '../../src/icd9/tables/title-table.js';
import { joined, wordsOf } from '../../src/icd9/tables/title-words.js';
import { codeStrings, STRING_INPUTS, STRING_SETS } from '../../src/packed/string-model.js';
import { codeTexts, TEXT_INPUTS, TEXT_SETS } from '../../src/packed/text-model.js';
import { column, textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { MixEncoder } from '../../src/packed/write/mix-encoder.js';
import { BuildError } from '../errors.js';
import { groupRows } from './group.js';
import type { Icd9Files } from './load.js';

/** The last day of ICD-9-CM: 45 CFR 162.1002. */
const LAST_DAY = '2015-09-30';

const alphabetOf = (texts: readonly string[]): string => [...new Set(texts.join(''))].sort().join('');

/** The sections of the codes: `about` and `codes`. */
export function packCodes({ titles, effective }: Icd9Files): RawSection[] {
  const codes = titles.map(({ code }) => code);
  const alphabet = alphabetOf(codes);
  const encoder = new MixEncoder(STRING_INPUTS, STRING_SETS, SLOT_BITS);
  codeStrings(encoder, codes.length, alphabet, true, codes);
  const note = 'Version 32, the last edition, as published. Earlier editions are not in the data.';
  return [
    {
      name: 'about',
      bytes: textSection(['32', effective, LAST_DAY, note, String(codes.length), alphabet]),
    },
    { name: 'codes', bytes: encoder.finish() },
  ];
}

/** The sections of the titles: `about`, `alphabet`, `words` and `titles`. */
export function packTitles({ titles }: Icd9Files): RawSection[] {
  const runs = titles.map(({ title }) => wordsOf(title));
  titles.forEach(({ code, title }, i) => {
    if (joined(runs[i]!) !== title)
      throw new BuildError('malformed-row', code, `the words of '${title}' spell '${joined(runs[i]!)}'`);
  });
  const words = [...new Set(runs.flat())].sort();
  const alphabet = alphabetOf(words);
  const numbers = new Map(words.map((word, i) => [word, i + 1]));
  const spelled = new MixEncoder(STRING_INPUTS, STRING_SETS, SLOT_BITS);
  codeStrings(spelled, words.length, alphabet, false, words);
  const encoder = new MixEncoder(TEXT_INPUTS, TEXT_SETS, SLOT_BITS);
  codeTexts(
    encoder,
    runs.length,
    wordBits(words.length),
    runs.map((run) => run.map((word) => numbers.get(word)!)),
  );
  return [
    { name: 'about', bytes: textSection([String(words.length)]) },
    { name: 'alphabet', bytes: column([...alphabet].map((character) => character.charCodeAt(0))) },
    { name: 'words', bytes: spelled.finish() },
    { name: 'titles', bytes: encoder.finish() },
  ];
}

/** The sections of the mappings: `about`, `icd10`, `backward` and `forward`. */
export function packMappings({ titles, forward, backward, mapped }: Icd9Files): RawSection[] {
  const palette = [...new Set([...forward, ...backward].map(({ flags }) => flags))].sort();
  const icd9 = titles.map(({ code }) => code);
  const icd10 = [...new Set(backward.map(({ source }) => source))];
  const back = groupRows(backward, icd10, icd9, palette);
  const forth = groupRows(forward, icd9, icd10, palette);
  const alphabet = alphabetOf(icd10);
  const spelled = new MixEncoder(STRING_INPUTS, STRING_SETS, SLOT_BITS);
  codeStrings(spelled, icd10.length, alphabet, true, icd10);
  const backEncoder = new MixEncoder(BACKWARD_INPUTS, BACKWARD_SETS, SLOT_BITS);
  codeBackward(backEncoder, icd10, palette.length, back);
  const forthEncoder = new MixEncoder(FORWARD_INPUTS, FORWARD_SETS, SLOT_BITS);
  codeForward(forthEncoder, icd10, candidatesOf(back, icd9.length), palette.length, forth);
  return [
    { name: 'about', bytes: textSection([mapped, String(icd10.length), alphabet, ...palette]) },
    { name: 'icd10', bytes: spelled.finish() },
    { name: 'backward', bytes: backEncoder.finish() },
    { name: 'forward', bytes: forthEncoder.finish() },
  ];
}
