import { requireObject } from '../../base/arguments.js';
import { MedcodesError } from '../../base/errors.js';
import { deepFreeze } from '../../base/freeze.js';
import { knownOptions } from '../../base/options.js';
import { ABOUT as ICD9 } from '../../icd9/about.js';
import { ABOUT as ICD10CM } from '../../icd10cm/about.js';
import { ABOUT as ICD10PCS } from '../../icd10pcs/about.js';
import type { FhirEquivalence } from '../types.js';
import type { GemFunctions, GemMapping, GemModules } from './gem-types.js';
import type { TerminologyMap, TerminologyMapping } from './types.js';

/**
 * The general equivalence mappings (GEM) as maps for `createTerminology`: from ICD-9-CM to ICD-10-CM and ICD-10-PCS, and back. These
 * are four files: one is not the other read backwards.
 *
 * The files say that a row is exact or approximate, and no more. So a target is `equivalent`, or `relatedto` with a comment. A code that
 * has no map is `unmatched` (R5: `noMap`). A combination is a target whose other codes are its `product`; each choice of codes is a target of its own.
 *
 * Source: the general equivalence mappings of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10 that began after 2018-09-30 are not in it.
 *
 * @param modules - `diagnoses`, the module `medcodes/icd9`, and `procedures`, the module `medcodes/icd9/procedures`: one, or both
 * @throws MedcodesError `invalid-argument` if none is given
 *
 * @example
 * ```ts
 * import { createTerminology, gemMaps, icd10cmSet } from 'medcodes/fhir';
 * import * as diagnoses from 'medcodes/icd9';
 * import * as icd10cm from 'medcodes/icd10cm';
 *
 * const terminology = createTerminology({ sets: [icd10cmSet(icd10cm)], maps: gemMaps({ diagnoses }) });
 * const answer = terminology.translate({ system: 'http://hl7.org/fhir/sid/icd-9-cm', code: '250.10' });
 * answer.resourceType === 'Parameters' && answer.parameter?.[0]; //=> { name: 'result', valueBoolean: true }
 * ```
 */
export function gemMaps(modules: GemModules<GemFunctions>): readonly TerminologyMap[] {
  const { diagnoses, procedures } = checkedModules('gemMaps', modules);
  return deepFreeze([
    ...(diagnoses === undefined ? [] : pairOf(diagnoses, 'diagnoses', ICD10CM)),
    ...(procedures === undefined ? [] : pairOf(procedures, 'procedures', ICD10PCS)),
  ]);
}

/** The modules, if at least one is given. */
export function checkedModules<T>(caller: string, modules: GemModules<T>): GemModules<T> {
  requireObject(modules, caller, '{ diagnoses, procedures }');
  knownOptions(modules, ['diagnoses', 'procedures'], caller);
  if (modules.diagnoses !== undefined || modules.procedures !== undefined) return modules;
  throw new MedcodesError(
    'invalid-argument',
    `${caller} needs 'diagnoses', the functions of 'medcodes/icd9', or 'procedures', those of 'medcodes/icd9/procedures'`,
  );
}

interface About {
  readonly id: string;
  readonly label: string;
  readonly urls: readonly [string, ...string[]];
}

const SOURCE = 'the general equivalence mappings of FY2018, the last edition, of CMS and NCHS';

function pairOf(functions: GemFunctions, of: string, icd10: About): readonly TerminologyMap[] {
  requireObject(functions, `gemMaps: ${of}`, 'the functions of ICD-9-CM');
  const icd9 = { id: `icd9-${of}`, label: `ICD-9-CM ${of}`, url: ICD9.urls[0]! };
  const ten = { id: icd10.id, label: icd10.label, url: icd10.urls[0] };
  return [
    {
      ...named(icd9, ten),
      url: `${icd9.url}?fhir_cm=gem-${of}`,
      translate: (code) => mappings(functions.toIcd10(code), code),
      *codes() {
        for (const { code } of functions.forwardMappings()) yield code;
      },
    },
    {
      ...named(ten, icd9),
      url: `${ten.url}?fhir_cm=gem`,
      translate: (code) =>
        mappings(functions.fromIcd10(code), code).map((mapping) => titled(functions, mapping)),
      *codes() {
        for (const { code } of functions.backwardMappings()) yield code;
      },
    },
  ];
}

interface End {
  readonly id: string;
  readonly label: string;
  readonly url: string;
}

const named = (
  from: End,
  to: End,
): Pick<TerminologyMap, 'id' | 'title' | 'description' | 'source' | 'target'> => ({
  id: `gem-${from.id}-${to.id}`,
  title: `GEM: ${from.label} to ${to.label}`,
  description: `${from.label} to ${to.label}, from ${SOURCE}`,
  source: from.url,
  target: to.url,
});

const titled = (functions: GemFunctions, mapping: TerminologyMapping): TerminologyMapping => {
  const title = mapping.code === undefined ? undefined : functions.lookup(mapping.code)?.title;
  return title === undefined || title === '' ? mapping : { ...mapping, display: title };
};

/** The targets of a code. FHIR compares codes as they are written, but for their case: the dot belongs to the code. */
function mappings(found: GemMapping | undefined, code: string): readonly TerminologyMapping[] {
  if (found === undefined || found.code.toUpperCase() !== code.toUpperCase()) return [];
  if (found.noMap)
    return [{ equivalence: 'unmatched', comment: 'no map: no code has a meaning that is near' }];
  const single = found.rows
    .filter(({ combination }) => !combination)
    .map(({ code: target, approximate }) => ({ code: target, ...relationOf(approximate) }));
  return [...single, ...found.scenarios.flatMap((one) => combinations(found, one))];
}

/** The files mark a pair as exact or not. They do not tell which of both is wider. */
const relationOf = (
  approximate: boolean,
): { readonly equivalence: FhirEquivalence; readonly comment: string } =>
  approximate
    ? { equivalence: 'relatedto', comment: 'approximate' }
    : { equivalence: 'equivalent', comment: 'exact' };

/** A combination: a code of each list together. Each choice is a target: the first code, with the others as its product. */
function combinations(
  { rows }: GemMapping,
  { scenario, choiceLists }: GemMapping['scenarios'][number],
): readonly TerminologyMapping[] {
  const approximate = rows.some((row) => row.combination && row.scenario === scenario && row.approximate);
  const { equivalence, comment } = relationOf(approximate);
  let choices: readonly (readonly string[])[] = [[]];
  for (const { codes } of choiceLists)
    choices = choices.flatMap((choice) => codes.map((code) => [...choice, code]));
  return choices.map(([code, ...others]) => ({
    code,
    equivalence,
    comment: `${comment}; scenario ${scenario}: the codes together`,
    with: others,
  }));
}
