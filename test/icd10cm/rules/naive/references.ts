/** A reference as the naive reader finds it: texts, and a test on the text of a code. */
export interface NaiveReference {
  readonly first: string;
  readonly last: string;
  readonly meets: (code: string) => boolean;
}

const CODE = '[A-Z][0-9A-Z][0-9A-Z](?:\\.[0-9A-Z]{1,4})?';
const isCode = /(?<![0-9A-Za-z])[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])(?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])/;

/** The nth character of a code, the dot not counted. */
const nth = (code: string, n: number): string => code.replace('.', '')[n - 1] ?? '';

/** The intent of a code of T36-T65: its sixth character, or the fifth before a placeholder. */
const intent = (code: string): string =>
  nth(code, 6) === 'X' || nth(code, 6) === '' ? nth(code, 5) : nth(code, 6);

const isAny =
  (printed: string) =>
  (character: string): boolean =>
    character !== '' &&
    printed.split(/ or |, /).some((part) => {
      const [from, to = from] = part.trim().replace(/^\./, '').split('-') as [string, string?];
      return from! <= character && character <= to!;
    });

const PLACE: Readonly<Record<string, number>> = {
  four: 4,
  fif: 5,
  six: 6,
  sev: 7,
  '4th': 4,
  '5th': 5,
  '6th': 6,
  '7th': 7,
};

/** The test that the words behind a list stand for; undefined for words that are none. */
function condition(words: string, note: string): ((code: string) => boolean) | undefined {
  const byHand = HAND.find(([text]) => text.test(note));
  if (byHand !== undefined) return byHand[1];
  const text = words.replace(/^[,\s]+|[,\s]+$/g, '');
  if (!text.startsWith('with ')) return undefined;
  if (/to indicate intent$/.test(text)) return (code) => '1234'.includes(intent(code)) && intent(code) !== '';
  if (/open fracture/.test(text)) return (code) => nth(code, 7) !== '' && 'BCEFHJMNQR'.includes(nth(code, 7));
  const final = /final characters? (.*)$/.exec(text)?.[1];
  if (final !== undefined && /^\d$/.test(final)) return (code) => intent(code) === final;
  if (final !== undefined)
    return (code) =>
      final.split(' or ').some((part) => {
        const digits = part.slice(1);
        const body = code.replace('.', '').slice(0, 6);
        return part.startsWith('.')
          ? code.slice(4) === digits
          : body.length === 6 && body.endsWith(digits) && code.length === 7;
      });
  const two = /^with (?:fifth|5th) or six(?:th)? characters? (.+)$/.exec(text);
  if (two !== null) return (code) => isAny(two[1]!)(intent(code));
  const both = /^with fifth to sixth characters (\d)(\d)$/.exec(text);
  if (both !== null) return (code) => nth(code, 5) === both[1] && nth(code, 6) === both[2];
  const one = /^with (four|fif|six|sev|4th|5th|6th|7th)\w*[- ](?:character|digit)s? (.+)$/.exec(text);
  if (one !== null) return (code) => isAny(one[2]!)(nth(code, PLACE[one[1]!]!));
  return (code) => dotted(text).some((start) => code.slice(4).startsWith(start));
}

/** `.17`, `.51-.52`, `.62-`. */
function dotted(text: string): string[] {
  const range = /\.(\d+)-\.(\d+)/.exec(text);
  if (range !== null) {
    const found: string[] = [];
    for (let n = Number(range[1]); n <= Number(range[2]); n++) found.push(String(n));
    return found;
  }
  return [...text.matchAll(/\.(\d+)/g)].map((match) => match[1]!);
}

/** The six notes that are read by hand, read once more. */
const HAND: readonly (readonly [RegExp, (code: string) => boolean])[] = [
  [/^infectious mononucleosis \(B27\.0-B27\.9 with 1\)$/, (code) => nth(code, 5) === '1'],
  [/liver disease \(B27\.0-B27\.9 with \.9\)$/, (code) => nth(code, 5) === '9'],
  [/meningitis \(B27\.- with fourth character 2\)$/, (code) => nth(code, 5) === '2'],
  [
    /^hallucinations in drug psychosis \(F11-F19 with \.5\)$/,
    (code) => nth(code, 5) === '5' && nth(code, 6) === '1',
  ],
  [/with ketoacidosis$/, (code) => nth(code, 4) === '1'],
];

/** The references of a piece of text, first to last. */
function listIn(piece: string, note: string): NaiveReference[] {
  // One shape for all ways to write a range, then for all ways to write a stem.
  const even = piece
    .replace(new RegExp(`(${CODE})(?:\\.?-+|\\.?)\\s*(?:-|\\bto\\b)\\s*(?=${CODE})`, 'g'), '$1~')
    .replace(new RegExp(`(${CODE})\\.?-\\s+(?=${CODE})`, 'g'), '$1~')
    .replace(new RegExp(`(${CODE})\\.?-+(?=${CODE})`, 'g'), '$1~');
  const rest = even.split(isCode).at(-1) ?? '';
  const meets = condition(rest.replace(/^\.?-*/, ''), note) ?? (() => true);
  return [...even.matchAll(new RegExp(`(?<![0-9A-Za-z.])(${CODE})(?:~(${CODE}))?(?![0-9A-Za-z])`, 'g'))]
    .filter(([whole]) => isCode.test(whole))
    .map(([, first, last]) => ({ first: first!, last: last ?? first!, meets }));
}

const known = new Map<string, NaiveReference[]>();

/** The codes that a note's text refers to. */
export function naiveReferences(note: string): NaiveReference[] {
  const references = known.get(note) ?? readReferences(note);
  known.set(note, references);
  return references;
}

function readReferences(note: string): NaiveReference[] {
  if (note === 'stasis dermatitis (I83.1-.2)') return [{ first: 'I83.1', last: 'I83.2', meets: () => true }];
  const groups = [...note.matchAll(/\(([^()]*)[)}]/g)].map((match) => match[1]!);
  const holding = groups.filter((group) => group.trim().search(isCode) === 0);
  const chapters = [...note.matchAll(/(?:\(|\bfrom )Chapter (\d+)\b/gi)].map((match) => ({
    first: `chapter ${match[1]}`,
    last: `chapter ${match[1]}`,
    meets: () => true,
  }));
  if (holding.length > 0) return [...holding.flatMap((group) => listIn(group, note)), ...chapters];
  const words = note.replace(SUBJECT, ' ');
  return [...(isCode.test(words) ? listIn(words, note) : []), ...chapters];
}

const SUBJECT = new RegExp(`(?:for codes|for|any condition in) (${CODE}(?:\\s*[-,]\\s*${CODE}|-)*)`, 'i');

/** The codes that a note holds for, where its text names them. */
export function naiveSubjects(note: string): NaiveReference[] | undefined {
  const match = SUBJECT.exec(note);
  return match === null || !isCode.test(match[1]!) ? undefined : listIn(match[1]!, '');
}
