import { evidenceOf } from '../icd10cm/rules/evidence.js';
import { findStatements, indexOf, isConflict } from '../icd10cm/rules/pairs/find.js';
import { STRIDE } from '../icd10cm/rules/pairs/pair-index.js';
import { Kind } from '../icd10cm/rules/relation/note-list.js';
import { otherConditionOf } from './excludes-titles.js';
import { messageOf } from './other-condition.js';
import type { Diagnosis, Report } from './report.js';
import { titleEvidence } from './title-evidence.js';

/** Pairs that an Excludes1 note of one of the two, or of a node above it, keeps apart. */
export function checkExcludes(report: Report): void {
  const { distinct, data, moment } = report;
  for (const [one, other] of namedPairs(report)) {
    const statements = findStatements(data, distinct[one]!.row, distinct[other]!.row, moment.tabular);
    if (isConflict(statements)) reportPair(report, distinct[one]!, distinct[other]!, statements);
  }
}

/**
 * The pairs of which a note of one names the other, by their places in the list: few of the many that there are. Each reference is
 * compared with each row: lists are short, so nothing is gained by sorting them.
 */
function namedPairs({ distinct, data, moment }: Report): readonly (readonly [one: number, other: number])[] {
  const size = distinct.length;
  const named = new Pairs(size);
  if (moment.tabular < 0 || size < 2) return named.list;
  const index = indexOf(data.relation(), moment.tabular);
  const rows = distinct.map(({ row }) => row);
  for (let at = 0; at < size; at++) {
    const statements = index.of(rows[at]!);
    for (let i = 0; i < statements.length; i += STRIDE) {
      const from = statements[i]!;
      const to = statements[i + 1]!;
      for (let other = 0; other < size; other++)
        if (rows[other]! >= from && rows[other]! < to && other !== at) named.add(at, other);
    }
  }
  return named.list;
}

/** Pairs of places in a list, each once, the earlier place first. */
class Pairs {
  readonly list: [one: number, other: number][] = [];
  readonly #size: number;
  /** Made for the first pair: most lists have none. */
  #known: Set<number> | undefined;

  constructor(size: number) {
    this.#size = size;
  }

  add(a: number, b: number): void {
    const one = Math.min(a, b);
    const other = Math.max(a, b);
    this.#known ??= new Set();
    const key = one * this.#size + other;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.list.push([one, other]);
  }
}

function reportPair(
  report: Report,
  one: Diagnosis,
  other: Diagnosis,
  statements: ReturnType<typeof findStatements>,
): void {
  const { data, moment } = report;
  const standing = statements.filter(({ setAside }) => setAside === undefined);
  const strict = standing.filter(({ kind }) => kind === Kind.excludes1);
  const reasons = strict.map((statement) => otherConditionOf(data, statement, moment));
  // A statement that the titles do not explain decides.
  const open = reasons.indexOf(undefined);
  const deciding = strict[Math.max(0, open)]!;
  const [subject, excluded] = deciding.subject === one.row ? [one, other] : [other, one];
  const evidence = standing.map(({ note, node }) => evidenceOf(data, note, node, moment));
  report.add(
    open < 0
      ? {
          rule: 'icd10cm.excludes1',
          severity: 'information',
          message: messageOf(reasons[0]!, subject.code, excluded.code),
          about: [subject, excluded],
          evidence: [...evidence, ...[subject, excluded].map((about) => titleEvidence(report, about))],
        }
      : {
          rule: 'icd10cm.excludes1',
          severity: 'warning',
          message: `${subject.code} excludes ${excluded.code}: do not report both unless the two conditions are unrelated`,
          about: [subject, excluded],
          evidence,
          fix: {
            message: 'report the one that the record supports, or both if the two conditions are unrelated',
          },
        },
  );
}
