import { descendants, isBillable, laterality, lookup } from '../../src/icd10cm/index.js';
import {
  checkPair,
  type Icd10cmInstruction,
  type Icd10cmReference,
  instructions,
} from '../../src/icd10cm/rules/index.js';
import { edits, type MceEdit } from '../../src/mce/index.js';
import { isRuledOut } from './naive-titles.js';

/**
 * The rules of lists of diagnoses as `docs/rules.md` words them, put together from the public functions alone: texts are
 * compared with texts, one code after the other, and nothing is kept.
 */
export function naiveFindings(
  list: readonly string[],
  setting: string,
  patient: { readonly ageYears: number; readonly sex: 'F' | 'M' | 'U' },
  on: string,
): string[] {
  const codes = list.map((code) => (isBillable(code, { on }) ? code : undefined));
  const valid = codes.filter((code) => code !== undefined);
  const at = (code: string): number => list.indexOf(code);
  const inpatient = setting === 'inpatient';
  return [
    ...list.filter((code) => !isBillable(code, { on })).map((code) => unreportable(code, on)),
    ...valid.flatMap((code) => sequence(code, at(code), valid, at, inpatient, on)),
    ...together(valid.flatMap((code) => additional(code, valid, on))),
    ...pairs(valid).flatMap(([a, b]) => excludes(a, b, on)),
    ...valid.flatMap((code) => sides(code, valid, on)),
    ...valid.flatMap((code) => editor(code, at(code), valid.length, inpatient, patient, on)),
    ...externalCause(codes[0], inpatient),
  ];
}

const pairs = (codes: readonly string[]): [string, string][] =>
  codes.flatMap((a, i) => codes.slice(i + 1).map((b): [string, string] => [a, b]));

function unreportable(code: string, on: string): string {
  return `error icd10cm.${lookup(code, { on }) === undefined ? 'invalid' : 'header'} ${code}`;
}

function externalCause(first: string | undefined, inpatient: boolean): string[] {
  if (first === undefined || !/^[V-Y]/.test(first)) return [];
  return [`error ${inpatient ? 'mce.external-cause-principal' : 'icd10cm.external-cause-first'} ${first}`];
}

function excludes(a: string, b: string, on: string): string[] {
  const { verdict, statements } = checkPair(a, b, { on });
  if (verdict !== 'conflict') return [];
  const strict = statements.filter((one) => one.kind === 'excludes1' && one.setAside === undefined);
  const open = strict.find((one) => !isRuledOut(one, on));
  const { subject, excluded } = open ?? strict[0]!;
  return [`${open === undefined ? 'information' : 'warning'} icd10cm.excludes1 ${subject} ${excluded}`];
}

/** Whether a code falls under one of the references of an instruction. */
const names = (instruction: Icd10cmInstruction, code: string): boolean =>
  instruction.references.some((reference) => falls(reference, code));

function falls({ codes, condition }: Icd10cmReference, code: string): boolean {
  const plain = code.replace('.', '');
  const bare = (text: string): string => text.replace(/[.-]+$/, '').replace('.', '');
  const range = /^([A-Z0-9.]+?)-([A-Z][A-Z0-9.]*-?)$/.exec(codes);
  const [first, last] = range === null ? [bare(codes), bare(codes)] : [bare(range[1]!), bare(range[2]!)];
  if (plain.slice(0, first.length) < first || plain.slice(0, last.length) > last) return false;
  if (condition === undefined) return true;
  const allowed = /characters? (.+)$/.exec(condition)?.[1] ?? '';
  const characters = [...allowed.matchAll(/(\d)-(\d)|(\d)/g)].flatMap(([, from, to, one]) =>
    one === undefined
      ? Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i))
      : [one],
  );
  const fifth = plain[4] ?? '';
  const sixth = plain[5] ?? '';
  const places = { fifth, sixth };
  return Object.entries(places).some(
    ([place, character]) =>
      condition.includes(place) &&
      characters.includes(character) &&
      (place === 'sixth' || sixth === 'X' || sixth === ''),
  );
}

const SPECIAL =
  /\b(?:complicating|following|during|due to|any|pre-existing|surgery|from therapeutic use|AIDS)\b/i;

function codeFirst(code: string, on: string): Icd10cmInstruction[] {
  const adverse = /^Adverse effect/.test(lookup(code, { on })!.title);
  return instructions(code, { on }).filter(
    ({ kind, node }) => kind === 'code-first' && (adverse || node.code !== 'T36-T50'),
  );
}

const isDefinite = (
  instruction: Icd10cmInstruction,
  all: readonly Icd10cmInstruction[],
  code: string,
  on: string,
): boolean =>
  !instruction.conditional &&
  !SPECIAL.test(instruction.text!) &&
  all.filter((one) => sameNode(one, instruction)).length === 1 &&
  !instructions(code, { on }).some(
    (one) =>
      one.kind === 'use-additional-code' && sameNode(one, instruction) && /\(T36-T50\b/.test(one.text!),
  );

const sameNode = ({ node: a }: Icd10cmInstruction, { node: b }: Icd10cmInstruction): boolean =>
  a.code === b.code && a.kind === b.kind;

function isManifestation(code: string, on: string): boolean {
  const { title } = lookup(code, { on })!;
  if (/classified elsewhere/i.test(title) && !/as the cause of/i.test(title)) return true;
  return edits(code, { on })!.edits.some(({ edit }) => edit === 'manifestation');
}

function sequence(
  code: string,
  index: number,
  all: readonly string[],
  at: (code: string) => number,
  inpatient: boolean,
  on: string,
): string[] {
  const notes = codeFirst(code, on);
  const manifestation = isManifestation(code, on);
  if (index === 0 && manifestation) {
    const ofEditor = inpatient && edits(code, { on })!.edits.some(({ edit }) => edit === 'manifestation');
    return [`error ${ofEditor ? 'mce' : 'icd10cm'}.manifestation-principal ${code}`];
  }
  const named = notes.flatMap((note) =>
    all.filter((other) => other !== code && names(note, other)).map((other) => ({ note, other })),
  );
  if (named.some(({ other }) => at(other) < index)) return [];
  if (named.length > 0) {
    const { note, other } = named[0]!;
    const matters = isDefinite(note, notes, code, on) && !note.open;
    const severity = [index === 0, manifestation, matters].includes(true) ? 'warning' : 'information';
    return [`${severity} icd10cm.code-first ${code} ${other}`];
  }
  if (!notes.some((note) => isDefinite(note, notes, code, on))) return [];
  if (index > 0 && notes.some(({ open }) => open)) return [];
  return [`${index === 0 || manifestation ? 'warning' : 'information'} icd10cm.code-first ${code}`];
}

/** What a code asks for. What may not be known is asked for once, by all codes that ask for the same. */
interface Additional {
  readonly severity: string;
  readonly codes: readonly string[];
  /** Absent if it is asked for by one code alone. */
  readonly asked?: string;
}

function together(all: readonly Additional[]): string[] {
  const once = [...new Set(all.flatMap(({ asked }) => asked ?? []))].map((asked): Additional => {
    const same = all.filter((one) => one.asked === asked);
    return { severity: 'information', codes: [...new Set(same.flatMap(({ codes }) => codes))] };
  });
  return [...all.filter(({ asked }) => asked === undefined), ...once].map(
    ({ severity, codes }) => `${severity} icd10cm.use-additional-code ${codes.join(' ')}`,
  );
}

/** Whether a note of a code outside chapter 21 asks for a status alone. */
const asksForStatus = (code: string, { references }: Icd10cmInstruction): boolean =>
  !code.startsWith('Z') && references.every(({ codes }) => codes.startsWith('Z'));

function additional(code: string, all: readonly string[], on: string): Additional[] {
  return instructions(code, { on })
    .filter(
      ({ kind, conditional, open, items, node }) =>
        kind === 'use-additional-code' && !conditional && !open && items.length === 0 && node.kind === 'code',
    )
    .filter((note) => !all.some((other) => other !== code && names(note, other)))
    .map((note) => {
      const mutual = note.references.some(({ codes }) => {
        const first = codes.replace(/^([A-Z0-9.]+?)-[A-Z].*$/, '$1').replace(/[.-]+$/, '');
        return instructions(first, { on }).some((back) => back.kind === 'code-first' && names(back, code));
      });
      if (!mutual || asksForStatus(code, note))
        return {
          severity: 'information',
          codes: [code],
          asked: note.references.map(({ codes }) => codes).join(),
        };
      const open = all.find((other) => isOnlyUnnamed(note, other, on));
      return open === undefined
        ? { severity: 'warning', codes: [code] }
        : { severity: 'information', codes: [code, open] };
    });
}

/** Whether a code is the one code of its category that a note does not name. */
function isOnlyUnnamed(note: Icd10cmInstruction, code: string, on: string): boolean {
  const all = descendants(code.slice(0, 3), { on }).filter((one) => isBillable(one.code, { on }));
  return all.length > 1 && all.every((one) => names(note, one.code) !== (one.code === code));
}

function sides(code: string, all: readonly string[], on: string): string[] {
  const own = laterality(code, { on });
  if (own?.side !== 'unspecified') return [];
  const line = (severity: string, other: string): string[] => [
    `${severity} icd10cm.unspecified-laterality ${code} ${other}`,
  ];
  const sibling = all.find((other) =>
    own.siblings.some((one) => one.code === other && one.side !== 'unspecified'),
  );
  if (sibling !== undefined) return line('warning', sibling);
  const part = partOf(
    own.siblings.filter(({ side }) => side === 'right').map((one) => one.code),
    on,
  );
  if (part === undefined) return [];
  const same = all.filter((other) => {
    const its = laterality(other, { on });
    if (its?.side !== 'right' && its?.side !== 'left') return false;
    const rights =
      its.side === 'right'
        ? [other]
        : its.siblings.filter(({ side }) => side === 'right').map((one) => one.code);
    return partOf(rights, on) === part;
  });
  const told = new Set(same.map((other) => laterality(other, { on })!.side));
  return told.size === 1 ? line('information', same[0]!) : [];
}

/** The part that titles put on the right: the text after the word, up to a comma or a small word. */
function partOf(rights: readonly string[], on: string): string | undefined {
  const parts = new Set(
    rights.map((code) => {
      const words =
        lookup(code, { on })!
          .title.toLowerCase()
          .split(/\bright /)[1] ?? '';
      const part = words
        .split(/[,;]| (?:with|without|in|following|at|due|affecting|from|of|and)\b/)[0]!
        .trim();
      return /^[a-z]+(?:[ -][a-z]+){0,2}$/.test(part) ? part : undefined;
    }),
  );
  return parts.size === 1 ? [...parts][0] : undefined;
}

const LOWER: Readonly<Record<string, string>> = { error: 'warning', warning: 'information' };

/** The rule that an edit breaks; undefined if it breaks none. */
function broken(
  edit: MceEdit,
  ofStay: boolean,
  alone: boolean,
  { ageYears, sex }: { readonly ageYears: number; readonly sex: string },
): string | undefined {
  switch (edit.edit) {
    case 'age':
      return ageYears < edit.ages.from || ageYears > edit.ages.to ? 'mce.age' : undefined;
    case 'sex':
      return sex !== 'U' && sex !== edit.sex[0]!.toUpperCase() ? 'mce.sex' : undefined;
    case 'unacceptable':
      return ofStay ? 'mce.unacceptable-principal' : undefined;
    case 'unacceptable-unless-secondary':
      return ofStay && alone ? 'mce.unacceptable-principal' : undefined;
    case 'questionable-admission':
      return ofStay ? 'mce.questionable-admission' : undefined;
    default:
      return undefined;
  }
}

/** Edits of a stay that apply to every diagnosis. */
const ANYWHERE: Readonly<Record<string, string>> = {
  'wrong-procedure': 'error mce.wrong-procedure',
  unspecified: 'warning mce.unspecified',
};

function editor(
  code: string,
  index: number,
  count: number,
  inpatient: boolean,
  patient: { readonly ageYears: number; readonly sex: string },
  on: string,
): string[] {
  return edits(code, { on })!.edits.flatMap((edit) => {
    const anywhere = ANYWHERE[edit.edit];
    if (anywhere !== undefined) return inpatient ? [`${anywhere} ${code}`] : [];
    const rule = broken(edit, inpatient && index === 0, count === 1, patient);
    if (rule === undefined) return [];
    const severity = inpatient ? 'error' : 'information';
    // A questionable admission is a matter for a coder's eye.
    return [`${rule.includes('questionable') ? (LOWER[severity] ?? severity) : severity} ${rule} ${code}`];
  });
}
