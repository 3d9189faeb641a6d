import { hasBit, type Mask } from '../../../base/masks.js';
import { readColumn, readMasks, splitPieces } from '../../../packed/column.js';
import type { Part } from '../../../packed/payload.js';

/** A thing that notes name and titles deny: what messages call it, and its words. */
export interface Matter {
  readonly name: string;
  readonly words: RegExp;
  /** Words that deny it without saying 'without'. */
  readonly opposite?: RegExp;
  /** Whether a title that does not name it tells enough: other codes of the reference do name it. */
  readonly byOthers?: boolean;
}

/**
 * What may be at another place, or of another cause, than the condition whose title denies it: a bleeding with a diverticulosis
 * without bleeding has another source. Not: angina, cholecystitis, obstruction of the gallbladder, hydrocephalus. Such a
 * code contradicts a title that denies it, and that alert is right.
 *
 * The payload has a bit for each, in this order.
 */
export const MATTERS: readonly Matter[] = [
  { name: 'hemorrhage', words: /\b(?:hemorrhage|bleeding)\b/i },
  { name: 'perforation', words: /\bperforation\b/i },
  { name: 'coma', words: /\bcoma\b/i, byOthers: true },
  { name: 'gangrene', words: /\bgangrene\b/i },
  { name: 'a foreign body', words: /\bforeign body\b/i },
  { name: 'loss of consciousness', words: /\bloss of consciousness\b/i },
  { name: 'disruption of the pelvic ring', words: /\bdisruption of pelvic ring\b/i },
  { name: 'both sides', words: /\bbilateral\b/i, opposite: /\b(?:unilateral|right|left)\b/i },
  { name: 'myoclonic seizures', words: /\bmyoclonic\b/i, byOthers: true },
];

/** What a text denies: 'without perforation or abscess', up to a comma or the next 'with'. */
export const DENIED: RegExp = /\b(?:without|not|no)\b(?:(?!\bwith\b)[^,;])*/gi;

/** A text without the codes in brackets, and without what it denies. */
export const affirmed = (text: string): string =>
  text.replace(/\([^()]*\)/g, (part) => (/\d/.test(part) ? ' ' : part)).replace(DENIED, ' ');

/** What a text names, in the Tabular Lists that print it. */
interface Naming {
  readonly matters: number;
  readonly printed: Mask;
}

/**
 * Which notes and inclusion terms name one of the {@link MATTERS}: so that it is known without their texts. The writer is
 * `src/icd10cm/rules/write/pack-matters.ts`.
 */
export class MatterTable {
  readonly #ofNote: ReadonlyMap<number, readonly Naming[]>;
  readonly #ofTerms: ReadonlyMap<number, readonly Naming[]>;

  /** @param tabulars - how many Tabular Lists there are */
  constructor(part: Part, tabulars: number) {
    // A payload of an older version has no such section: then nothing is known of any note.
    const pieces = part.has('matters') ? splitPieces(part.section('matters')) : [];
    this.#ofNote = readNamings(pieces.slice(0, 2), tabulars);
    this.#ofTerms = readNamings(pieces.slice(2), tabulars);
  }

  /** What an Excludes1 note names, with the line above its list: bit *i* for matter *i*. */
  ofNote(note: number, tabular: number): number {
    return namedIn(this.#ofNote.get(note), tabular);
  }

  /** What the inclusion terms of a row name, not those of the headers above it. */
  ofTerms(row: number, tabular: number): number {
    return namedIn(this.#ofTerms.get(row), tabular);
  }
}

const namedIn = (namings: readonly Naming[] | undefined, tabular: number): number =>
  namings?.find(({ printed }) => hasBit(printed, tabular))?.matters ?? 0;

/** Pairs of a step to the next number and its matters; the mask of lists of each. */
function readNamings(pieces: readonly Uint8Array[], tabulars: number): Map<number, Naming[]> {
  const found = new Map<number, Naming[]>();
  if (pieces.length < 2) return found;
  const pairs = readColumn(pieces[0]!);
  const masks = readMasks(pieces[1]!, tabulars);
  let at = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    at += pairs[i]!;
    const namings = found.get(at) ?? [];
    namings.push({ matters: pairs[i + 1]!, printed: masks[i / 2]! });
    found.set(at, namings);
  }
  return found;
}
