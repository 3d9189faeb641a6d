import { Asked } from '../asked.js';
import { type Context, setNamed } from '../context.js';
import { invalid, missing } from '../problem.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirParameters } from '../types.js';
import { type VersionDay, versionDay } from '../versions.js';
import { parameters } from '../write.js';
import { unknownCode } from './lookup.js';

const KNOWN: readonly string[] = ['codeA', 'codeB', 'system', 'version', 'codingA', 'codingB', 'date'];

/** `CodeSystem/$subsumes`. */
export function subsumes(context: Context, input: unknown): FhirParameters {
  const asked = new Asked(input, KNOWN);
  const codingA = asked.coding('codingA');
  const codingB = asked.coding('codingB');
  const a = asked.text('codeA') ?? codingA?.code;
  const b = asked.text('codeB') ?? codingB?.code;
  const system = asked.text('system') ?? codingA?.system;
  if (a === undefined || b === undefined || system === undefined)
    throw missing("give 'codeA', 'codeB' and 'system', or 'codingA' and 'codingB'", 'codeA');
  const { set, version } = setNamed(context, system);
  if (codingB?.system !== undefined && setNamed(context, codingB.system).set !== set)
    throw invalid('both codes must be of one code system', 'codingB');
  const day = versionDay(set, asked.text('version') ?? codingA?.version ?? version, asked.date('date'));
  return parameters([
    { name: 'outcome', valueCode: relation(set, found(set, a, day), found(set, b, day), day) },
  ]);
}

function found(set: TerminologySet, code: string, day: VersionDay): string {
  const concept = set.concept(code, day.on);
  if (concept === undefined) throw unknownCode(set, code, day);
  return concept.code;
}

function relation(set: TerminologySet, a: string, b: string, { on }: VersionDay): string {
  if (a === b) return 'equivalent';
  if (set.isA(b, a, on)) return 'subsumes';
  return set.isA(a, b, on) ? 'subsumed-by' : 'not-subsumed';
}
