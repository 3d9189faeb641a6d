import { readColumn } from '../packed/column.js';
import { type CodeKey, codeOfKey } from './code.js';

/** The codes of a table in order; the rest of the table uses their places. */
export class CodeList {
  readonly keys: Uint32Array;
  /** A hash table with open addressing: a place plus one, 0 if there is none. */
  private readonly slots: Uint16Array;
  private readonly shift: number;
  private readonly texts: string[] = [];

  /** @param bytes - a column: the steps from key to key, less one */
  constructor(bytes: Uint8Array) {
    const keys = readColumn(bytes);
    let before = -1;
    for (let i = 0; i < keys.length; i++) {
      before += keys[i]! + 1;
      keys[i] = before;
    }
    this.keys = keys;
    this.shift = 31 - Math.max(4, 32 - Math.clz32(keys.length));
    this.slots = new Uint16Array(2 ** (32 - this.shift));
    this.fill();
  }

  private fill(): void {
    const { keys, slots, shift } = this;
    const mask = slots.length - 1;
    for (let place = 0; place < keys.length; place++) {
      let slot = Math.imul(keys[place]!, 0x9e3779b1) >>> shift;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
  }

  /** The place of a code, -1 if the table does not have it. */
  find(key: CodeKey): number {
    const { keys, slots } = this;
    const mask = slots.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.shift;
    for (;;) {
      const place = slots[slot]! - 1;
      if (place < 0 || keys[place] === key) return place;
      slot = (slot + 1) & mask;
    }
  }

  /** The code at a place. */
  codeAt(place: number): string {
    const known = this.texts[place];
    if (known !== undefined) return known;
    const text = codeOfKey(this.keys[place]!);
    this.texts[place] = text;
    return text;
  }
}
