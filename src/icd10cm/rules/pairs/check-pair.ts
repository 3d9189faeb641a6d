import type { OnDate } from '../../../base/dates.js';
import { knownOptions } from '../../../base/options.js';
import type { EvidenceData, RulesCore } from '../data.js';
import { type RulesMoment, rulesMoment } from '../moment.js';
import { NOTE_KINDS } from '../relation/note-list.js';
import type { Icd10cmPairCheck, Icd10cmPairIssue, Icd10cmPairStatement, Icd10cmSetAside } from '../types.js';
import { type FoundStatement, findStatements, isConflict } from './find.js';
import { isJudged, issueOf } from './issues.js';
import type { NearerInstruction } from './nearer.js';

const NO_ISSUES: readonly Icd10cmPairIssue[] = /* @__PURE__ */ Object.freeze([]);
const NO_STATEMENTS: readonly Icd10cmPairStatement[] = /* @__PURE__ */ Object.freeze([]);

const OPTIONS = ['on'];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What the Excludes notes say about two codes on a date. */
export function checkPair(data: EvidenceData, a: string, b: string, options?: OnDate): Icd10cmPairCheck {
  knownOptions(options, OPTIONS, 'checkPair');
  return check(data, a, b, options);
}

/** The same without texts. */
export function checkExcludes(
  { codes, relation }: RulesCore,
  a: string,
  b: string,
  options?: OnDate,
): Icd10cmPairCheck {
  knownOptions(options, OPTIONS, 'checkExcludes');
  return check({ codes, relation, texts: undefined }, a, b, options);
}

function check(data: EvidenceData, a: string, b: string, options: OnDate | undefined): Icd10cmPairCheck {
  const codes = data.codes();
  const moment = rulesMoment(data, options);
  const rowA = codes.rowOf(a);
  const rowB = codes.rowOf(b);
  const names: [string, string] = [
    rowA < 0 ? given(a) : codes.codeOf(rowA),
    rowB < 0 ? given(b) : codes.codeOf(rowB),
  ];
  const issues = issuesOf(data, a, b, rowA, rowB, moment);
  const unjudged = issues.length === 0 ? undefined : issues.find((issue) => !isJudged(issue));
  if (unjudged !== undefined)
    return result(names, 'not-judged', unjudged.message, NO_STATEMENTS, issues, moment);
  const found = findStatements(data, rowA, rowB, moment.tabular);
  if (found.length === 0)
    return result(names, 'no-statement', messageOf(names, 'no-statement'), NO_STATEMENTS, issues, moment);
  const verdict = isConflict(found) ? 'conflict' : 'permitted';
  const statements = found.map((one) => showStatement(data, one, moment));
  return result(names, verdict, messageOf(names, verdict), statements, issues, moment);
}

/** Built without spreading, because half a million of them are made in a second. */
function result(
  codes: readonly [string, string],
  verdict: Icd10cmPairCheck['verdict'],
  message: string,
  statements: readonly Icd10cmPairStatement[],
  issues: readonly Icd10cmPairIssue[],
  { restsOn }: RulesMoment,
): Icd10cmPairCheck {
  const check: Writable<Icd10cmPairCheck> = { codes, verdict, message, statements, issues };
  if (restsOn !== undefined) check.restsOn = restsOn;
  return check;
}

const given = (text: string): string => (typeof text === 'string' ? text.slice(0, 40) : typeof text);

function issuesOf(
  data: EvidenceData,
  a: string,
  b: string,
  rowA: number,
  rowB: number,
  moment: RulesMoment,
): readonly Icd10cmPairIssue[] {
  const first = issueOf(data, a, rowA, moment);
  const second = issueOf(data, b, rowB, moment);
  if (first === undefined && second === undefined && rowA !== rowB) return NO_ISSUES;
  const issues = [first, second].filter((issue) => issue !== undefined);
  if (rowA === rowB && rowA >= 0) {
    const message = `both codes are ${data.codes().codeOf(rowA)}; give two different codes`;
    issues.push({ code: 'same-code', given: given(b), message });
  }
  return issues;
}

function messageOf([a, b]: readonly [string, string], verdict: Icd10cmPairCheck['verdict']): string {
  if (verdict === 'conflict')
    return `${a} and ${b} are not reported together, unless the two conditions are unrelated`;
  if (verdict === 'permitted') return `${a} and ${b} may both be reported if the patient has both conditions`;
  return `no Excludes note names ${a} and ${b} together; that is not an approval`;
}

/** A statement as callers get it. */
export function showStatement(
  data: EvidenceData,
  found: FoundStatement,
  moment: RulesMoment,
): Icd10cmPairStatement {
  const { notes, references, codes } = data.relation();
  const { note, reference, node, subject, excluded } = found;
  const statement: Writable<Icd10cmPairStatement> = {
    kind: found.kind === 0 ? 'excludes1' : 'excludes2',
    subject: codes.codeOf(subject),
    excluded: codes.codeOf(excluded),
    node: notes.nodes.show(node),
    inherited: !notes.nodes.isRow(node, subject),
    reference: references.show(reference),
    match: references.matchOf(reference, excluded),
  };
  if (data.texts !== undefined) {
    const texts = data.texts();
    const heading = notes.headingOf(note, moment.tabular);
    statement.text = texts.ofRelation(note);
    if (heading >= 0) statement.heading = texts.ofRelation(heading);
  }
  if (found.setAside !== undefined) statement.setAside = showSetAside(data, found.setAside);
  return statement;
}

function showSetAside(
  data: EvidenceData,
  { instruction, reference, subject }: NearerInstruction,
): Icd10cmSetAside {
  const { notes, references, codes, refers } = data.relation();
  // The line of the list that has the reference; the heading alone says little.
  const note = [instruction.note, ...instruction.items].find((member) =>
    references.ofSet(refers[member]!).includes(reference),
  )!;
  return {
    kind: NOTE_KINDS[instruction.kind] as Icd10cmSetAside['kind'],
    subject: codes.codeOf(subject),
    node: notes.nodes.show(instruction.node),
    reference: references.show(reference),
    ...(data.texts === undefined ? {} : { text: data.texts().ofRelation(note) }),
  };
}
