import type { CharacterCondition } from './model.js';

const ORDINALS: Readonly<Record<string, number>> = {
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  sixth: 6,
  // 'fifth or six character 5', so printed at G24.0 and elsewhere.
  six: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
};

/** A pattern with a character at one place: 4 to 7. */
const at = (place: number, character: string): string =>
  '....'.slice(0, place - 4) + character + '....'.slice(place - 3);

/** `1-4 or 6` as its characters; `B or C`; a leading dot or dash means nothing here (`5th character .6`). */
function characters(printed: string): string[] {
  return [...printed.matchAll(/([0-9A-Z])-([0-9A-Z])|([0-9A-Z])/g)].flatMap(([, from, to, one]) => {
    if (one !== undefined) return [one];
    const span: string[] = [];
    for (let code = from!.charCodeAt(0); code <= to!.charCodeAt(0); code++)
      span.push(String.fromCharCode(code));
    return span;
  });
}

/**
 * The character for the intent of T36-T65: the sixth, or the fifth if the sixth is the placeholder X. A fifth character
 * before another sixth character distinguishes drugs: T43.015 is an adverse effect although its fifth character is 1.
 */
const intent = (printed: string): string[] =>
  characters(printed).flatMap((character) => [`..${character}.`, `.${character}X.`, `.${character} .`]);

/** A piece of a code after the category: `.17` is the start of what follows the dot. */
const start = (suffix: string): string => suffix.replace(/[.-]/g, '').padEnd(4, '.');

/** All from `.51` to `.52`. */
function starts(printed: string): string[] {
  return [...printed.matchAll(/\.(\d{1,4})(?:-\.?(\d{1,4}))?/g)].flatMap(([, from, to]) => {
    if (to === undefined) return [start(from!)];
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, i) =>
      start(String(Number(from) + i).padStart(from!.length, '0')),
    );
  });
}

/** The last characters before a 7th one: `-23` of I69.-23, `.00` of E08.00. */
function endings(printed: string): string[] {
  return [...printed.matchAll(/([.-])(\d{2})/g)].map(([, sign, digits]) =>
    sign === '.' ? `${digits}  ` : `.${digits} `,
  );
}

type Rule = readonly [Pick<RegExp, 'exec'>, (match: RegExpExecArray) => CharacterCondition['patterns']];

const SUFFIXES = /^with ([-., \d]+)$/;

/**
 * 'with .51-.52, .6-'. Cut into pieces one after the other: one pattern for all of them could be matched in many ways, and would
 * take very long for some texts.
 */
const suffixes: Rule[0] = {
  exec(text) {
    const match = SUFFIXES.exec(text);
    const rest = match?.[1]?.replace(/\.\d{1,4}(?:-\.?\d{1,4}|-)?(?:[,.](?!\d))? ?/g, '');
    return rest === '' ? match : null;
  },
};

/** The forms in which conditions are printed, tried in this order. Each must match the whole rest of a list. */
const RULES: readonly Rule[] = [
  [/^with fifth or sixth character to indicate intent$/, () => intent('1-4')],
  // Underdosing: the 'final character' before the episode of care.
  [/^with final character (\d)$/, ([, printed]) => intent(printed!)],
  [/^with (?:fifth|5th) or six(?:th)? characters? ([-\d ]+(?: or \d)?)$/, ([, printed]) => intent(printed!)],
  [/^with final characters? ((?:[.-]\d{2}(?: or |, )?)+)$/, ([, printed]) => endings(printed!)],
  [/^with fifth to sixth characters (\w)(\w)$/, ([, fifth, sixth]) => [`.${fifth}${sixth}.`]],
  [/^with open fracture 7th character$/, () => 'open-fracture'],
  [
    /^with (fourth|4th|fifth|5th|sixth|six|6th|seventh|7th)[- ](?:character|digit)s? (\.?[0-9A-Z](?:(?:-| or |, )[0-9A-Z])*)$/,
    ([, ordinal, printed]) => characters(printed!).map((character) => at(ORDINALS[ordinal!]!, character)),
  ],
  [suffixes, ([, printed]) => starts(printed!)],
];

/** Reads the words after a list of codes as a condition; undefined if they are not a condition. */
export function readCondition(printed: string): CharacterCondition | undefined {
  const text = printed.replace(/^[, ]+/, '').trim();
  for (const [form, patterns] of RULES) {
    const match = form.exec(text);
    if (match !== null) return { text, patterns: patterns(match) };
  }
  return undefined;
}
