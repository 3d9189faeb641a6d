import { given } from '../given.js';
import type { ClaimType } from '../types.js';
import { itemProviderOf } from './care-team.js';
import { anyCodeOf, codesFrom, hippsOf, isRevenueSystem, knownCode } from './concepts.js';
import type { ReadDiagnosis } from './diagnoses.js';
import { type LineItem, productOrServiceOf } from './items.js';
import { day, type Json, number, object, objects, text } from './read.js';

interface Parts {
  readonly claim: Json;
  readonly type: ClaimType;
  /** In the order of their sequence. */
  readonly diagnoses: readonly ReadDiagnosis[];
}

/** A line of the claim. Internal. */
export function lineOf({ item, drugs }: LineItem, { claim, type, diagnoses }: Parts): Json {
  const concept = productOrServiceOf(item);
  const period = object(item.servicedPeriod);
  const from = day(item.servicedDate) ?? day(period.start);
  const through = day(period.end);
  const shared = {
    modifiers: objects(item.modifier).map((modifier) => anyCodeOf('service', modifier).code ?? ''),
    ...quantityOf(item),
    date: from,
    through: through === from ? undefined : through,
    description: text(object(concept).text),
    drugs,
    ...itemProviderOf(item, claim),
  };
  if (type === 'professional')
    return given({
      ...serviceOf(concept, drugs),
      ...shared,
      diagnosisPointers: pointersOf(item, diagnoses),
      placeOfService: knownCode(item.locationCodeableConcept, (code) => /^\d\d$/.test(code)),
    });
  return given({ ...facilityServiceOf(item, drugs), ...shared });
}

/** The code of a service. A drug product alone is no service. */
function serviceOf(concept: unknown, drugs: readonly Json[]): Json {
  const found = anyCodeOf('service', concept);
  const isProduct = found.codeSystem !== undefined && drugs.some(({ ndc }) => ndc === found.code);
  return isProduct ? {} : found;
}

/** A facility's line has a revenue code, and often no procedure code: its concept then repeats the revenue code, or says it in words. */
function facilityServiceOf(item: Json, drugs: readonly Json[]): Json {
  const concept = productOrServiceOf(item);
  const hipps = hippsOf(concept);
  const revenueCode =
    knownCode(item.revenue, (code) => /^\d{3,4}$/.test(code)) ?? codesFrom(concept, REVENUE_CODES)[0];
  const found = hipps === undefined ? serviceOf(concept, drugs) : {};
  const { code, codeSystem } = found;
  const isWords =
    revenueCode !== undefined && code === text(object(concept).text) && codeSystem === undefined;
  const repeats = code === revenueCode || (typeof codeSystem === 'string' && isRevenueSystem(codeSystem));
  return { revenueCode, hipps, ...(isWords || repeats ? {} : found) };
}

const REVENUE_CODES = /^https?:\/\/(?:www\.)?nubc\.org\/codesystem\/revenuecodes$/i;

function quantityOf({ quantity }: Json): Json {
  const { value, unit, code } = object(quantity);
  const inMinutes = [text(unit), text(code)].some((name) => name === 'min' || name === 'MJ');
  // A quantity that is a text is not read: `checkClaim` names it.
  const amount = number(value) ?? text(value);
  return inMinutes ? { minutes: amount } : { units: amount };
}

/**
 * The positions of the diagnoses that a line names by their sequence. For one that is missing: its sequence if that is no position, else 0.
 */
function pointersOf(item: Json, diagnoses: readonly ReadDiagnosis[]): readonly number[] {
  const wanted = item.diagnosisSequence ?? item.diagnosisLinkId;
  return Array.isArray(wanted)
    ? Array.from(wanted, (one: unknown) => {
        const place =
          diagnoses.findIndex(({ entry, again }) => entry.sequence === one || again?.sequence === one) + 1;
        return place === 0 && typeof one === 'number' && one > diagnoses.length ? one : place;
      })
    : [];
}
