import { trailing } from '../../../../base/trailing.js';
import { readCondition } from './conditions.js';
import type { CharacterCondition, NoteReading, ReferenceGroup, TextReference } from './model.js';
import { type Token, tokenize } from './tokenize.js';

/**
 * Reads the codes out of the text of a note.
 *
 * ```text
 * note       words, with groups in parentheses; where no group holds a code, codes among the words
 * group      '(' list [','] [condition] ')'
 * list       item { [','] ['and' | 'or'] item }
 * item       code ['.'] ['-']                                                    E11.9  E08.-  T80.22-
 *          | code ['.'] '-'... code ['.'] ['-'] | code 'to' code                  A15-A19  I70.2--I70.7-  M05.00 to M05.8A
 * condition  'with' ...                                                          see conditions.ts
 * subject    'for codes' list | 'any condition in' list                          the codes that the note holds for
 * ```
 *
 * Codes in the words next to a group are not references of the note: 'any condition in I51.4-I51.9 due to hypertension
 * (I11.-)'.
 */
export function parseNote(text: string): NoteReading {
  const tokens = tokenize(text);
  const inside: ReferenceGroup[] = [];
  const unread: string[] = [];
  for (const [from, to] of parentheses(tokens)) {
    const group = readList(text, tokens, from, to);
    if (group === undefined) continue;
    inside.push({ references: group.references, ...conditionOf(group) });
    if (group.rest !== '' && group.condition === undefined) unread.push(group.rest);
  }
  const subject = subjectList(text, tokens);
  const groups = inside.length > 0 ? inside : bareGroups(text, tokens, subject?.from);
  return { groups, subjects: subject?.references ?? [], chapters: chaptersIn(text), unread };
}

interface List {
  readonly references: readonly TextReference[];
  readonly condition: CharacterCondition | undefined;
  /** The text after the list, up to the end of the parenthesis. */
  readonly rest: string;
  /** The number of tokens that it takes. */
  readonly from: number;
  readonly next: number;
}

const conditionOf = ({ condition }: List): { condition?: CharacterCondition } =>
  condition === undefined ? {} : { condition };

/** The tokens between each opening parenthesis and the next closing one. An unclosed parenthesis is not a group. */
function parentheses(tokens: readonly Token[]): [number, number][] {
  const pairs: [number, number][] = [];
  let open = -1;
  tokens.forEach(({ type }, index) => {
    if (type === 'open') open = index;
    if (type !== 'close' || open < 0) return;
    pairs.push([open + 1, index]);
    open = -1;
  });
  return pairs;
}

/** The list that the tokens from `from` to `to` begin with; undefined if the first one is not a code. */
function readList(text: string, tokens: readonly Token[], from: number, to: number): List | undefined {
  const references: TextReference[] = [];
  let next = from;
  while (next < to && tokens[next]!.type === 'code') {
    const item = readItem(tokens, next, to);
    references.push(item.reference);
    next = skipSeparators(tokens, item.next, to);
    if (tokens[next]?.type !== 'code') {
      // No item follows the separators, so they belong to the rest.
      next = item.next;
      break;
    }
  }
  if (references.length === 0) return undefined;
  const rest = next < to ? withoutSeparators(text.slice(tokens[next]!.from, tokens[to - 1]!.to)) : '';
  return { references, condition: readCondition(rest), rest, from, next };
}

function withoutSeparators(words: string): string {
  const cut = words.replace(/^[\s,;.]+/, '');
  return cut.slice(0, cut.length - trailing(cut, ' ,;'));
}

interface Item {
  readonly reference: TextReference;
  readonly next: number;
}

function readItem(tokens: readonly Token[], from: number, to: number): Item {
  const first = tokens[from]!.text;
  const { stem, next } = readStem(tokens, from + 1, to);
  const toWord = tokens[next]?.type === 'word' && /^(?:to|through)$/.test(tokens[next]!.text);
  const lastAt = toWord ? next + 1 : next;
  const isRange = (stem || toWord) && lastAt < to && tokens[lastAt]!.type === 'code';
  if (!isRange) return { reference: { first, stem }, next };
  const end = readStem(tokens, lastAt + 1, to);
  return { reference: { first, last: tokens[lastAt]!.text, stem: end.stem }, next: end.next };
}

/** The dot and the dashes after a code. A dot alone is included if a code of three characters cannot end a sentence. */
function readStem(tokens: readonly Token[], from: number, to: number): { stem: boolean; next: number } {
  let next = from;
  if (next < to && tokens[next]!.type === 'dot' && tokens[next + 1]?.type === 'dash') next++;
  const dashes = next;
  while (next < to && tokens[next]!.type === 'dash') next++;
  return { stem: next > dashes, next };
}

function skipSeparators(tokens: readonly Token[], from: number, to: number): number {
  let next = from;
  while (next < to && (/^(?:comma|dot)$/.test(tokens[next]!.type) || /^(?:and|or)$/.test(tokens[next]!.text)))
    next++;
  return next;
}

const SUBJECT = /\b(?:for codes|for|any condition in)\s+$/i;

/** The list after 'for codes' or 'any condition in'. */
function subjectList(text: string, tokens: readonly Token[]): List | undefined {
  const from = tokens.findIndex(
    ({ type, from: start }) => type === 'code' && SUBJECT.test(text.slice(0, start)),
  );
  return from < 0 ? undefined : readList(text, tokens, from, tokens.length);
}

/** The lists among the words of a text without groups. */
function bareGroups(
  text: string,
  tokens: readonly Token[],
  subjectFrom: number | undefined,
): ReferenceGroup[] {
  const groups: ReferenceGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    const list = readList(text, tokens, at, tokens.length);
    if (list !== undefined && at !== subjectFrom)
      groups.push({ references: list.references, ...conditionOf(list) });
    at = list?.next ?? at + 1;
  }
  return groups;
}

/** '(Chapter 20)', 'from Chapter 20': not 'code to condition in Chapter 15', which names no additional code. */
const chaptersIn = (text: string): number[] =>
  Array.from(text.matchAll(/(?:\(|\bfrom )Chapter (\d{1,2})\b/gi), ([, number]) => Number(number));
