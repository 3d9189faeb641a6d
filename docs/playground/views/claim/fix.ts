import type { Claim, ClaimDiagnosis, Finding } from 'medcodes/claim';

/** A change that one click makes. */
export interface Step {
  readonly label: string;
  readonly apply: (claim: Claim) => Claim;
  /** The text that replaces a code at its place, if the change is no more than that. */
  readonly replace?: { readonly code: string; readonly by: string };
}

const diagnosesOf = (claim: Claim): (string | ClaimDiagnosis)[] => [...claim.diagnoses];
const codeOf = (one: string | ClaimDiagnosis): string => (typeof one === 'string' ? one : one.code);

/** A copy of a claim in which the value at a pointer is another. */
function withValue(claim: Claim, pointer: string, code: string): Claim {
  const copy = structuredClone(claim) as unknown as Record<string, unknown>;
  const names = pointer.split('/').slice(1);
  const last = names.at(-1)!;
  let at = copy;
  for (const name of names.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const old = at[last];
  if (typeof old === 'object' && old !== null) (old as Record<string, unknown>).code = code;
  else at[last] = code;
  return copy as unknown as Claim;
}

/** Moves a diagnosis before another. */
function moved(claim: Claim, [first, second]: readonly string[]): Claim {
  const list = diagnosesOf(claim);
  const from = list.findIndex((one) => codeOf(one) === first);
  const to = list.findIndex((one) => codeOf(one) === second);
  if (from < 0 || to < 0 || from < to) return claim;
  const [taken] = list.splice(from, 1);
  list.splice(to, 0, taken!);
  return { ...claim, diagnoses: list };
}

/** Adds a diagnosis. */
const added = (claim: Claim, code: string): Claim => ({
  ...claim,
  diagnoses: [...claim.diagnoses, { code }],
});

/** What a click can do about a finding. */
export function stepsOf({ rule, fix, pointers, codes }: Finding): Step[] {
  const given = fix?.codes ?? [];
  const pointer = pointers[0];
  if (given.length === 0 || pointer === undefined) return [];
  if (rule === 'icd10cm.code-first' || rule.endsWith('-principal'))
    return given.length === 2
      ? [{ label: `Move ${given[0]} before ${given[1]}`, apply: (claim) => moved(claim, given) }]
      : [];
  if (rule === 'icd10cm.use-additional-code')
    return given.map((code) => ({ label: `Add ${code}`, apply: (claim) => added(claim, code) }));
  return given.map((code) => ({
    label: `Use ${code}`,
    apply: (claim) => withValue(claim, pointer, code),
    replace: { code: codes[0] ?? '', by: code },
  }));
}
