import type { Element } from '../../src/compile/xml.js';

/** A title, and which part of it the XML marks as nonessential modifiers. */
export interface TitleText {
  /** The whole title as people read it. */
  readonly text: string;
  /** Where the nonessential part begins and ends in `text`; undefined if there is none. */
  readonly span: readonly [from: number, to: number] | undefined;
}

/**
 * Reads a title: text, one nonessential part at most, text.
 *
 * The XML reader keeps the own text of an element and its children apart; `pieces` has them in order.
 */
export function readTitle({ pieces }: Element): TitleText {
  let text = '';
  let span: [number, number] | undefined;
  for (const piece of pieces) {
    const plain = (typeof piece === 'string' ? piece : piece.text).replace(/\s+/g, ' ').trim();
    if (plain === '') continue;
    if (text !== '') text += ' ';
    if (typeof piece !== 'string') span = [text.length, text.length + plain.length];
    text += plain;
  }
  return { text, span };
}

/** What is nonessential by rule: the first run of parts in parentheses that only blanks keep apart. */
export function spanByRule(text: string): readonly [number, number] | undefined {
  const match = /\([^()]*\)(?: \([^()]*\))*/.exec(text);
  return match === null ? undefined : [match.index, match.index + match[0].length];
}
