import type { PrintedKind, PrintedNote } from './model.js';

/** A note with its place in a list. */
export interface PlacedNote {
  readonly kind: PrintedKind;
  readonly text: string;
  /** A note by itself, the heading of a list, or a line of a list. */
  readonly role: 'single' | 'heading' | 'item';
}

/** Kinds that are never lists: their texts are sentences. */
const PROSE: ReadonlySet<PrintedKind> = new Set(['note', 'seventh-character']);

/**
 * Finds the lists that consist of several notes: a note that ends with a colon is the heading of the notes after it, up to
 * the next such note or the end of its element.
 */
export function placeNotes(notes: readonly PrintedNote[]): PlacedNote[] {
  let element = -1;
  let inList = false;
  return notes.map(({ kind, text, element: its }) => {
    if (its !== element) inList = false;
    element = its;
    if (PROSE.has(kind)) return { kind, text, role: 'single' };
    if (/:$/.test(text)) {
      inList = true;
      return { kind, text, role: 'heading' };
    }
    return { kind, text, role: inList ? 'item' : 'single' };
  });
}
