import { invalidFile } from './fail.js';
import { type CompileFile, startOf } from './files.js';

/** The totals that the publisher prints at the end of its addenda. They agree with what was compiled: otherwise it is refused. */
export interface AddendaTotals {
  /** The file. */
  readonly file: string;
  /** How many codes the release before has. */
  readonly from: number;
  /** How many codes the release has. */
  readonly to: number;
  /** Codes that are new. */
  readonly additions: number;
  /** Codes that are gone. */
  readonly deletions: number;
  /** Codes with another title. */
  readonly revisions: number;
}

/** A code with what is compared of it. */
export type TitledCodes = ReadonlyMap<string, string>;

const FIRST = /^(?:Add|Delete|Revise from|No change):? /;
/** A line of the totals. */
const COUNT = /^ {1,20}(\d{1,7}) (codes in|additions|deletions|revisions)/gm;

/** How many bytes at the end hold the totals. */
const TAIL = 2000;

/** The totals of each of the addenda among the files. */
export const addendaAmong = (files: readonly CompileFile[]): readonly AddendaTotals[] =>
  files.filter((file) => FIRST.test(startOf(file))).flatMap((file) => totalsOf(file) ?? []);

function totalsOf(file: CompileFile): AddendaTotals | undefined {
  const content = file.content.subarray(-TAIL);
  const tail = startOf({ name: file.name, content }, TAIL);
  const codes = tail.slice(tail.lastIndexOf('\nCodes'));
  const counts = Array.from(codes.matchAll(COUNT), ([, count, what]) => [what, Number(count)] as const);
  const numbers = (what: string): number[] => counts.filter(([of]) => of === what).map(([, count]) => count);
  const [from, to] = numbers('codes in');
  const [[additions], [deletions], [revisions]] = [
    numbers('additions'),
    numbers('deletions'),
    numbers('revisions'),
  ] as const;
  if (additions === undefined || deletions === undefined || revisions === undefined) return undefined;
  if (from === undefined || to === undefined) return undefined;
  return { file: file.name, from, to, additions, deletions, revisions };
}

/**
 * Stops if the codes are not those that addenda count. Addenda that start from another release than the one before say only how
 * many codes there are.
 *
 * @throws MedcodesError `invalid-file`
 */
export function checkAddenda(
  totals: readonly AddendaTotals[],
  before: TitledCodes,
  after: TitledCodes,
): void {
  for (const { file, from, to, additions, deletions, revisions } of totals) {
    const expect = (what: string, found: number, printed: number): void => {
      if (found !== printed)
        throw invalidFile(
          file,
          `it counts ${printed} ${what}, but the order file has ${found}: are they of one release?`,
        );
    };
    expect('codes', after.size, to);
    if (before.size !== from) continue;
    let [added, revised] = [0, 0];
    for (const [code, titles] of after) {
      const was = before.get(code);
      if (was === undefined) added++;
      else if (was !== titles) revised++;
    }
    expect('additions', added, additions);
    expect('deletions', before.size - (after.size - added), deletions);
    expect('revisions', revised, revisions);
  }
}
