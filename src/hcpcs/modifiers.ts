import { dayOf, type OnDate } from '../base/dates.js';
import type { ModifierData, RecordData } from './data.js';
import { addedIn, textsOf, validityOf } from './entry.js';
import { scopesOf } from './modifier-scope.js';
import { inForce, type Moment, momentOf, standingOf } from './moment.js';
import { ncciGroup } from './ncci-modifiers.js';
import type { Period } from './periods.js';
import { normalizeModifier } from './syntax.js';
import type { HcpcsAnyModifier, HcpcsCptModifier, HcpcsModifier } from './types.js';

/**
 * Modifiers of CPT are numbers from 22 on, or a digit and P for codes of category II (8P); no available official file lists
 * them all. No modifier of Level II starts with a digit.
 */
const CPT_MODIFIER = /^(?:2[2-9]|[3-9]\d|[1-9]P)$/;

/** Whether a text is a modifier on a date. */
export function isModifier({ records }: RecordData, modifier: string, options?: OnDate): boolean {
  const day = dayOf(options);
  const plain = normalizeModifier(modifier);
  if (plain === undefined) return false;
  return CPT_MODIFIER.test(plain) || inForce(records(), records().modifierRow(plain), day);
}

/** A modifier as it is on a date. */
export function modifier(data: ModifierData, text: string, options?: OnDate): HcpcsAnyModifier | undefined {
  const records = data.records();
  const moment = momentOf(records, options);
  const plain = normalizeModifier(text);
  if (plain === undefined) return undefined;
  if (CPT_MODIFIER.test(plain)) return cptModifier(plain);
  const row = records.modifierRow(plain);
  return row < 0 ? undefined : modifierAt(data, row, moment);
}

/** The Level II modifiers of a date, by their characters. */
export function* modifiers(data: ModifierData, options?: OnDate): Generator<HcpcsModifier, void, undefined> {
  const records = data.records();
  const moment = momentOf(records, options);
  for (let row = 0; row < records.modifiers; row++) {
    const found = modifierAt(data, row, moment);
    if (found !== undefined) yield found;
  }
}

function cptModifier(plain: string): HcpcsCptModifier {
  const ncci = ncciGroup(plain);
  return { level: 'I', modifier: plain, ...(ncci === undefined ? {} : { ncci }) };
}

function modifierAt(data: ModifierData, row: number, moment: Moment): HcpcsModifier | undefined {
  const standing = standingOf(data.records(), row, moment);
  if (standing === undefined) return undefined;
  const { number, period, edition } = standing;
  return data
    .made()
    .get(row, number, edition, moment, () => makeModifier(data, row, period, edition, moment));
}

function makeModifier(
  data: ModifierData,
  row: number,
  period: Period,
  edition: number,
  moment: Moment,
): HcpcsModifier {
  const records = data.records();
  const code = records.codeOf(row);
  const texts = textsOf(data, row, edition);
  const ncci = ncciGroup(code);
  return {
    level: 'II',
    modifier: code,
    ...texts,
    ...validityOf(records, period, moment),
    release: records.editions[edition]!.effective,
    ...addedIn(records, row, edition),
    appliesTo: scopesOf(texts.title),
    ...(ncci === undefined ? {} : { ncci }),
    ...data.details().details(row, edition),
  };
}
