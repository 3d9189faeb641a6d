import { requireObject } from '../base/arguments.js';
import { isDate } from '../base/dates.js';
import { knownOptions } from '../base/options.js';
import { type Context, setNamed } from './context.js';
import { batch } from './http/batch.js';
import { answered, route } from './http/route.js';
import { changeMaps } from './maps/changes.js';
import type { TerminologyMap } from './maps/types.js';
import { expand } from './ops/expand.js';
import { lookup } from './ops/lookup.js';
import { subsumes } from './ops/subsumes.js';
import { translate } from './ops/translate.js';
import { validateCode } from './ops/validate-code.js';
import { invalid, shown } from './problem.js';
import { codeSystem } from './resources/code-system.js';
import { namingSystem } from './resources/others.js';
import { streams } from './resources/streams.js';
import { isNamed } from './sets/source.js';
import type { TerminologySet } from './sets/types.js';
import type { Terminology, TerminologyOptions, TerminologyVersion } from './terminology.js';
import { valueSetsByAddress, wrong } from './value-sets.js';
import { versionDay } from './versions.js';

const OPTIONS: readonly string[] = ['sets', 'valueSets', 'maps', 'fhirVersion', 'limit'];

/**
 * A FHIR terminology service over the code systems that you give: `$lookup`, `$validate-code`, `$subsumes`, `$expand`,
 * `$translate` and batches, and the resources `CodeSystem`, `ValueSet`, `ConceptMap` and `NamingSystem`. It has no data of its own.
 *
 * A version is the first day of a release, any other day, or a year (`2026` is fiscal year 2026 for ICD-10). Without version and
 * date the answer is for today. Each code system implies value sets: `?fhir_vs` after its address is all codes, `?fhir_vs=billable`, `?fhir_vs=isa/E11` (a code,
 * chapter, block, section or range) and `?fhir_vs=mce/newborn`.
 *
 * @param options - the code systems, value sets and maps; see {@link TerminologyOptions}
 * @throws MedcodesError `invalid-argument` for options that are wrong. The operations do not throw
 *
 * @example
 * ```ts
 * import { createTerminology, icd10cmSet } from 'medcodes/fhir';
 * import * as icd10cm from 'medcodes/icd10cm';
 *
 * const system = 'http://hl7.org/fhir/sid/icd-10-cm';
 * const terminology = createTerminology({ sets: [icd10cmSet(icd10cm)] });
 * const found = terminology.lookup({ system, code: 'E11.9', version: '2026', property: 'parent' });
 * found;
 * //=> { resourceType: 'Parameters', parameter: [{ name: 'name', valueString: 'ICD-10-CM' }, { name: 'version', valueString: '2026-04-01' }, { name: 'display', valueString: 'Type 2 diabetes mellitus without complications' }, { name: 'property', part: [{ name: 'code', valueCode: 'parent' }, { name: 'value', valueCode: 'E11' }] }] }
 *
 * const header = terminology.validateCode({ url: `${system}?fhir_vs=billable`, system, code: 'E11', date: '2026-01-15' });
 * header.resourceType === 'Parameters' && header.parameter?.[0]; //=> { name: 'result', valueBoolean: false }
 *
 * const diabetes = terminology.expand({ url: `${system}?fhir_vs=isa/E11`, date: '2026-01-15', count: 10 });
 * diabetes.resourceType === 'ValueSet' && diabetes.expansion?.total; //=> 117
 *
 * terminology.lookup({ system, code: 'E11.99' }).resourceType; //=> 'OperationOutcome'
 * ```
 */
export function createTerminology(options: TerminologyOptions): Terminology {
  const context = contextOf(options);
  const ask =
    <T extends object>(operation: (context: Context, input: unknown) => T) =>
    (input: unknown) =>
      answered(() => operation(context, input) as never).resource as never;
  const dayOf = (system: string, options?: TerminologyVersion) => {
    const { version, date } = checkedVersion(options);
    const named = setNamed(context, system);
    return { set: named.set, day: versionDay(named.set, version ?? named.version, date) };
  };
  return Object.freeze<Terminology>({
    lookup: ask(lookup),
    validateCode: ask(validateCode),
    subsumes: ask(subsumes),
    expand: ask(expand),
    translate: ask(translate),
    batch: ask(batch),
    answer: (method, address, body) =>
      typeof address === 'string' && method === 'POST' && /^\/*(\?|$)/.test(address)
        ? answered(() => batch(context, body))
        : route(context, method, address, body),
    codeSystem: (system, version) =>
      answered(() => {
        const { set, day } = dayOf(system, version);
        return codeSystem(set, day);
      }).resource as never,
    namingSystem: (system) => answered(() => namingSystem(setNamed(context, system).set)).resource as never,
    ...streams(context, dayOf),
  });
}

function contextOf(options: TerminologyOptions): Context {
  requireObject(options, 'createTerminology', '{ sets: [icd10cmSet(icd10cm)] }');
  knownOptions(options, OPTIONS, 'createTerminology');
  const { sets, valueSets = [], maps = [], fhirVersion = 'R4', limit = 10_000 } = options;
  if (!Array.isArray(sets) || sets.length === 0 || ![...sets].every(isSet))
    throw wrong("'sets' must be a list of code systems, such as icd10cmSet(icd10cm)");
  if (!Array.isArray(valueSets)) throw wrong("'valueSets' must be a list of resources");
  if (!Array.isArray(maps) || ![...maps].every(isMap))
    throw wrong("'maps' must be a list of maps, such as gemMaps({ diagnoses })");
  if (fhirVersion !== 'R4' && fhirVersion !== 'R5') throw wrong("'fhirVersion' must be 'R4' or 'R5'");
  if (typeof limit !== 'number' || !(limit >= 1)) throw wrong("'limit' must be a number, 1 or more");
  return {
    sets: Object.freeze([...sets]),
    valueSets: valueSetsByAddress(valueSets),
    maps: [...maps, ...sets.flatMap(changeMaps)],
    r5: fhirVersion === 'R5',
    limit,
    kept: new Map(),
    implied: new Map(),
  };
}

/** Whether a value can be a code system: what a function of this entry made, or has its parts. */
function isSet(value: unknown): boolean {
  const set = (value ?? {}) as Partial<TerminologySet>;
  return isNamed(set) && typeof set.releases === 'function' && typeof (set.verbs ?? 0) === 'object';
}

/** Whether a value can be a map. */
function isMap(value: unknown): boolean {
  const { id, url, translate, codes } = (value ?? {}) as Partial<TerminologyMap>;
  return (
    [id, url].every((text) => typeof text === 'string') &&
    [translate, codes].every((ask) => typeof ask === 'function')
  );
}

const VERSION_OPTIONS: readonly string[] = ['version', 'date', 'size'];

/** @throws Problem `invalid` for an unknown option, a version that is not a text and a date that is not a calendar date: the answer would be for another day */
function checkedVersion(options: TerminologyVersion | undefined): TerminologyVersion {
  for (const name in options)
    if (!VERSION_OPTIONS.includes(name))
      throw invalid(`unknown option ${shown(name)}; the options are ${VERSION_OPTIONS.join(', ')}`);
  const version = options?.version ?? undefined;
  const date = options?.date ?? undefined;
  if (version !== undefined && typeof version !== 'string')
    throw invalid(`the version must be a text, not ${shown(version)}`);
  if (date !== undefined && !isDate(date))
    throw invalid(`the date must be a calendar date YYYY-MM-DD, not ${shown(date)}`);
  return { version, date };
}
