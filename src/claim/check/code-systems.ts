import { dataRange } from '../../icd10cm/index.js';
import type { ClaimRun } from './context.js';

/** An element of a claim that may name the system of its code. */
interface Coded {
  readonly code?: string | undefined;
  readonly codeSystem?: string | undefined;
}

const isIcd9 = ({ codeSystem }: Coded): boolean => codeSystem === undefined || /icd-?9/i.test(codeSystem);

/** Names code systems that are not checked: their codes are judged as if they were of the system that the place is for. Internal. */
export function checkCodeSystems(run: ClaimRun): void {
  const { claim, diagnoses, lines, on } = run;
  // Before its first day, ICD-9 is right.
  const isBefore = on !== undefined && on < dataRange().from && diagnoses.every(isIcd9);
  if (!isBefore) name(run, diagnoses, '/diagnoses', 'ICD-10-CM');
  if (claim.type === 'inpatient') name(run, claim.procedures ?? [], '/procedures', 'ICD-10-PCS');
  name(run, lines, '/lines', 'HCPCS or CPT');
}

function name(run: ClaimRun, list: readonly Coded[], pointer: string, judgedAs: string): void {
  for (let index = 0; index < list.length; index++) {
    const { code = '', codeSystem } = list[index]!;
    if (codeSystem === undefined) continue;
    const message = `${code.slice(0, 40)} is from ${codeSystem.slice(0, 80)}; it was judged as ${judgedAs}, give a code of that system`;
    run.find('claim.code-system', 'warning', `${pointer}/${index}/code`, message, {
      codes: [code.slice(0, 40)],
    });
  }
}
