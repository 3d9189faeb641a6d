import { hasBit, type Mask, withBit } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import type { Part } from '../packed/payload.js';

const LENGTH = 7;

/** The codes whose short titles are composed, and in which releases. The writer is `src/icd10pcs/write/pack/composed.ts`. */
export class ComposedShortTitles {
  readonly #masks: Map<string, Mask> = new Map();
  /** The releases that have any. */
  readonly #releases: Mask;

  constructor(part: Part, releases: number) {
    const lines = part.has('composed') ? decodeLines(part.section('composed')) : [];
    for (const line of lines) {
      const [mask = '', codes = ''] = line.split('\t');
      for (let at = 0; at < codes.length; at += LENGTH)
        this.#masks.set(codes.slice(at, at + LENGTH), Number.parseInt(mask, 36));
    }
    let all = 0;
    for (let release = 0; release < releases; release++)
      if ([...this.#masks.values()].some((mask) => hasBit(mask, release))) all = withBit(all, release);
    this.#releases = all;
  }

  /** Whether the short title of a code in a release is composed. */
  has(code: string, release: number): boolean {
    return hasBit(this.#releases, release) && hasBit(this.#masks.get(code) ?? 0, release);
  }
}
