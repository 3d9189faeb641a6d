import { Asked } from '../asked.js';
import { checkedValueSet } from '../compose/checked.js';
import { ENV_NAMES, envOf } from '../compose/env.js';
import { valueSetNamed } from '../compose/find.js';
import { type Context, setOf } from '../context.js';
import { invalid, issue, missing, outcome, shown } from '../problem.js';
import type { FhirCoding, FhirIssue, FhirParameter, FhirParameters, FhirValueSet } from '../types.js';
import { canonical } from '../versions.js';
import { parameters } from '../write.js';
import { type Check, type Checked, checkCoding } from './check-coding.js';

const KNOWN: readonly string[] = [
  'url',
  'valueSet',
  'valueSetVersion',
  'code',
  'system',
  'version',
  'systemVersion',
  'display',
  'coding',
  'codeableConcept',
  'abstract',
  'inferSystem',
  'lenient-display-validation',
  'valueset-membership-only',
  ...ENV_NAMES,
];

/** `ValueSet/$validate-code`, and `CodeSystem/$validate-code` if `url` is a code system or only `system` is given. */
export function validateCode(context: Context, input: unknown): FhirParameters {
  const asked = new Asked(input, KNOWN);
  const url = asked.text('url');
  const ofSystem = url !== undefined && setOf(context, canonical(url).url) !== undefined;
  const check: Check = {
    context,
    valueSet: ofSystem ? undefined : valueSetOf(context, asked, url),
    env: envOf(asked),
    abstract: asked.flag('abstract'),
    lenientDisplay: asked.flag('lenient-display-validation') === true,
    infer: asked.flag('inferSystem') === true,
    membershipOnly: asked.flag('valueset-membership-only') === true,
  };
  const concept = asked.concept('codeableConcept');
  if (concept !== undefined) return ofConcept(check, concept);
  const coding = asked.coding('coding');
  if (coding !== undefined)
    return answer(checkCoding(check, { ...(ofSystem ? { system: url } : {}), ...coding }, 'Coding.'));
  const code = asked.text('code');
  if (code === undefined)
    throw missing("give 'code' with 'system', a 'coding', or a 'codeableConcept'", 'code');
  const system = asked.text('system') ?? (ofSystem ? url : undefined);
  const version = asked.text('systemVersion') ?? asked.text('version');
  const display = asked.text('display');
  return answer(checkCoding(check, withoutGaps({ system, version, code, display }), ''));
}

/** The coding without parts that are not given. */
const withoutGaps = (coding: FhirCoding): FhirCoding =>
  Object.fromEntries(Object.entries(coding).filter(([, value]) => value !== undefined));

/** The value set of a request: in it, or by its address. */
export function valueSetOf(
  context: Context,
  asked: Asked,
  url: string | undefined,
): FhirValueSet | undefined {
  const given = asked.resource('valueSet');
  if (given !== undefined) {
    if (given.resourceType !== 'ValueSet')
      throw invalid(`'valueSet' must be a ValueSet, not ${shown(given.resourceType)}`, 'valueSet');
    return checkedValueSet(given as FhirValueSet);
  }
  return url === undefined ? undefined : valueSetNamed(context, url, asked.text('valueSetVersion'));
}

const firstOf = <T>(value: T | undefined, make: (value: T) => FhirParameter): FhirParameter[] =>
  value === undefined ? [] : [make(value)];

function answer({ ok, coding, issues, set, day, concept, unknown }: Checked): FhirParameters {
  return parameters([
    { name: 'result', valueBoolean: ok },
    ...messageOf(issues),
    ...firstOf(concept, ({ display }) => ({ name: 'display', valueString: display })),
    ...firstOf(coding.code, (code) => ({ name: 'code', valueCode: code })),
    ...firstOf(coding.system, (system) => ({ name: 'system', valueUri: canonical(system).url })),
    ...firstOf(set === undefined ? undefined : day?.version, (version) => ({
      name: 'version',
      valueString: version,
    })),
    ...(concept?.inactive === true ? [{ name: 'inactive', valueBoolean: true }] : []),
    ...(concept !== undefined && concept.code !== coding.code
      ? [{ name: 'normalized-code', valueCode: concept.code }]
      : []),
    ...firstOf(unknown, (system) => ({ name: 'x-unknown-system', valueCanonical: system })),
    ...issuesOf(issues),
  ]);
}

function messageOf(issues: readonly FhirIssue[]): FhirParameter[] {
  const told = issues.filter(({ severity }) => severity !== 'information');
  const texts = (told.length > 0 ? told : issues).map(({ details }) => details.text);
  return texts.length === 0 || told.length === 0 ? [] : [{ name: 'message', valueString: texts.join('; ') }];
}

const issuesOf = (issues: readonly FhirIssue[]): FhirParameter[] =>
  issues.length === 0 ? [] : [{ name: 'issues', resource: outcome(issues) }];

/** A concept is valid if one of its codings is, and none of the others is wrong in itself. */
function ofConcept(check: Check, codings: readonly FhirCoding[]): FhirParameters {
  const all = codings.map((coding, i) => checkCoding(check, coding, `CodeableConcept.coding[${i}].`));
  // A coding with a wrong text is in the value set all the same.
  const valid = all.find(({ ok }) => ok) ?? all.find(isInSet);
  const issues = all.flatMap((checked) => checked.issues.map(asPart));
  if (valid === undefined)
    issues.unshift(
      issue(
        'error',
        'code-invalid',
        `no coding is in ${check.valueSet === undefined ? 'a loaded code system' : shown(check.valueSet.url ?? 'the value set')}`,
        'not-in-vs',
      ),
    );
  const ok = valid !== undefined && issues.every(({ severity }) => severity !== 'error');
  return parameters([
    { name: 'result', valueBoolean: ok },
    ...messageOf(issues),
    ...firstOf(valid?.concept, ({ display }) => ({ name: 'display', valueString: display })),
    ...(valid === undefined
      ? []
      : [
          { name: 'code', valueCode: valid.coding.code! },
          { name: 'system', valueUri: canonical(valid.coding.system!).url },
          ...firstOf(valid.day?.version, (version) => ({ name: 'version', valueString: version })),
        ]),
    { name: 'codeableConcept', valueCodeableConcept: { coding: codings } },
    ...all.flatMap(({ unknown }) =>
      firstOf(unknown, (system) => ({ name: 'x-unknown-system', valueCanonical: system })),
    ),
    ...issuesOf(issues),
  ]);
}

const isInSet = ({ concept, issues }: Checked): boolean =>
  concept !== undefined && !issues.some(({ details }) => details.coding?.[0]?.code === 'not-in-vs');

/** Among several codings, one that is not in the value set is no error. */
function asPart(found: FhirIssue): FhirIssue {
  const coding = found.details.coding?.[0];
  if (coding?.code !== 'not-in-vs') return found;
  return {
    ...found,
    severity: 'information',
    details: { ...found.details, coding: [{ ...coding, code: 'this-code-not-in-vs' }] },
  };
}
