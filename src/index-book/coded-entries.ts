import { BitDecoder } from '../packed/bit-decoder.js';
import { readColumn, splitPieces } from '../packed/column.js';
import { type EntryColumns, EntryCoder, ENTRY_CONTEXTS, type EntryKind } from './entry-coder.js';

/** Reads coded entries. The writer is `data-build/index-book/pack-entries.ts`. */
export function readEntries(section: Uint8Array, kinds: readonly EntryKind[]): EntryColumns {
  const [counts, characters, bits] = splitPieces(section) as [Uint8Array, Uint8Array, Uint8Array];
  const [entries, others, texts, tokens, words] = readColumn(counts) as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
  ];
  const columns: EntryColumns = {
    shape: new Uint16Array(entries),
    title: new Uint16Array(entries),
    code: new Int32Array(entries),
    cell: new Uint16Array(entries),
    others: new Uint16Array(others),
    start: new Uint32Array(texts + 1),
    run: new Uint16Array(tokens),
    words: new Array<string>(words),
  };
  let alphabet = '';
  for (const character of characters) alphabet += String.fromCharCode(character);
  new EntryCoder(new BitDecoder(bits, ENTRY_CONTEXTS), columns, kinds, alphabet).run();
  return columns;
}
