import { decodeLines } from '../../packed/ascii.js';
import { MixDecoder } from '../../packed/mix-decoder.js';
import { type Part, requireSameBuild } from '../../packed/payload.js';
import { codeStrings, STRING_INPUTS, STRING_SETS } from '../../packed/string-model.js';
import { BACKWARD_INPUTS, BACKWARD_SETS, codeBackward } from './backward-model.js';
import type { Icd9CodeTable } from './code-table.js';
import { type Candidate, codeForward, FORWARD_INPUTS, FORWARD_SETS } from './forward-model.js';
import type { MapRow } from './map-rows.js';
import { SLOT_BITS } from './slot-bits.js';

/** For each code of ICD-9-CM the codes of ICD-10 that map to it, in order. */
export function candidatesOf(backward: readonly (readonly MapRow[])[], count: number): Candidate[][] {
  const found: Candidate[][] = Array.from({ length: count }, () => []);
  backward.forEach((rows, target) => {
    rows.forEach(({ target: row, flags }, index) => {
      if (index === 0 || rows[index - 1]!.target !== row)
        found[row]!.push({ target, flags, rows: rows.length });
    });
  });
  return found;
}

/** Both files of the general equivalence mappings. The writer is `data-build/icd9/pack.ts`. */
export class Icd9MappingTable {
  /** The first day of the fiscal year of the files. */
  readonly release: string;
  /** The flags as the files print them, five digits, by number. */
  readonly palette: readonly string[];
  /** The codes of ICD-10, without dots, in order. */
  readonly icd10: readonly string[];
  /** The rows of each code of ICD-10; none if it has no map. */
  readonly backward: readonly (readonly MapRow[])[];
  readonly #part: Part;
  readonly #count: number;
  readonly #places: ReadonlyMap<string, number>;
  #forward: readonly (readonly MapRow[])[] | undefined;

  constructor(codes: Icd9CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#part = part;
    this.#count = codes.codes.length;
    const [release = '', count = '', alphabet = '', ...palette] = decodeLines(part.section('about'));
    this.release = release;
    this.palette = palette;
    const spelled = new MixDecoder(part.section('icd10'), STRING_INPUTS, STRING_SETS, SLOT_BITS);
    this.icd10 = codeStrings(spelled, Number(count), alphabet, true);
    this.#places = new Map(this.icd10.map((code, index) => [code, index]));
    const decoder = new MixDecoder(part.section('backward'), BACKWARD_INPUTS, BACKWARD_SETS, SLOT_BITS);
    this.backward = codeBackward(decoder, this.icd10, palette.length);
  }

  /** The rows of each code of ICD-9-CM, read on first use; none if it has no map. */
  get forward(): readonly (readonly MapRow[])[] {
    if (this.#forward === undefined) {
      const decoder = new MixDecoder(this.#part.section('forward'), FORWARD_INPUTS, FORWARD_SETS, SLOT_BITS);
      const candidates = candidatesOf(this.backward, this.#count);
      this.#forward = codeForward(decoder, this.icd10, candidates, this.palette.length);
    }
    return this.#forward;
  }

  /** The place of a code of ICD-10; `undefined` if the files do not have it. */
  placeOf(icd10: string): number | undefined {
    return this.#places.get(icd10);
  }
}
