import { Asked } from '../asked.js';
import { type Context, setNamed } from '../context.js';
import { invalid, missing, notFound, shown } from '../problem.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirParameter, FhirParameters } from '../types.js';
import { type VersionDay, versionDay } from '../versions.js';
import { parameters, SHORT_TITLE, typedValue } from '../write.js';

const KNOWN: readonly string[] = ['code', 'system', 'version', 'coding', 'date', 'property'];

/** Names that `property` may ask for besides properties. */
const PARTS: readonly string[] = [
  'code',
  'display',
  'designation',
  'definition',
  'name',
  'version',
  'system',
];

/** `CodeSystem/$lookup`. */
export function lookup(context: Context, input: unknown): FhirParameters {
  const asked = new Asked(input, KNOWN);
  const coding = asked.coding('coding');
  const code = asked.text('code') ?? coding?.code;
  const system = asked.text('system') ?? coding?.system;
  if (code === undefined || system === undefined)
    throw missing("give 'code' and 'system', or a 'coding' with both", 'code');
  const { set, version } = setNamed(context, system);
  const day = versionDay(set, asked.text('version') ?? coding?.version ?? version, asked.date('date'));
  const concept = set.concept(code, day.on);
  if (concept === undefined) throw unknownCode(set, code, day);
  return describe(set, concept, day, asked.texts('property'));
}

/** The problem of a code that a version does not have. */
export function unknownCode(set: TerminologySet, code: string, day: VersionDay): ReturnType<typeof notFound> {
  return notFound(unknownCodeText(set, code, day), 'code');
}

/** The same in words. */
export function unknownCodeText(set: TerminologySet, code: string, { on }: VersionDay): string {
  const spelled = set.spelling(code, on);
  const hint = spelled === undefined ? '' : `; write '${spelled}'`;
  return `${set.label} of ${on} does not have the code ${shown(code)}${hint}`;
}

function describe(
  set: TerminologySet,
  concept: TerminologyConcept,
  { on, version }: VersionDay,
  wanted: readonly string[],
): FhirParameters {
  const all = wanted.includes('*');
  const found: FhirParameter[] = [{ name: 'name', valueString: set.label }];
  if (version !== undefined) found.push({ name: 'version', valueString: version });
  found.push({ name: 'display', valueString: concept.display });
  if (concept.definition !== undefined) found.push({ name: 'definition', valueString: concept.definition });
  if (concept.shortTitle !== undefined && (wanted.length === 0 || all || wanted.includes('designation')))
    found.push(designation(concept.shortTitle));
  for (const property of set.properties) {
    if (!(all || (wanted.length === 0 ? property.always : wanted.includes(property.code)))) continue;
    for (const value of property.values(concept, on)) {
      const part: FhirParameter[] = [
        { name: 'code', valueCode: property.code },
        { name: 'value', ...typedValue(property.type, value) },
      ];
      found.push({ name: 'property', part });
    }
  }
  refuseUnknown(set, wanted);
  return parameters(found);
}

const designation = (value: string): FhirParameter => ({
  name: 'designation',
  part: [
    { name: 'language', valueCode: 'en-US' },
    { name: 'use', valueCoding: SHORT_TITLE },
    { name: 'value', valueString: value },
  ],
});

/** Refuses properties that the set does not have: an empty answer would look as if the concept had none. */
export function refuseUnknown(set: TerminologySet, wanted: readonly string[]): void {
  const known = set.properties.map(({ code }) => code);
  for (const name of wanted)
    if (name !== '*' && !known.includes(name) && !PARTS.includes(name) && !name.startsWith('lang'))
      throw invalid(
        `${set.label} does not have the property ${shown(name)}; it has ${known.join(', ')}`,
        'property',
      );
}
