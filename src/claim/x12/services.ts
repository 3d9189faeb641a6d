import type { LineDraft } from './draft.js';
import type { Segment } from './segments.js';
import { components, element, quantity } from './values.js';

/** An element that cannot be read. The claim is kept without it. Internal. */
export interface Unreadable {
  readonly code: 'malformed-segment' | 'unsupported-code-set' | 'unexpected-segment';
  readonly message: string;
}

/** What a service segment adds to its line, and what of it cannot be read. Internal. */
export interface Service {
  readonly line: Partial<LineDraft>;
  readonly wrong: readonly Unreadable[];
}

const malformed = (message: string): Unreadable => ({ code: 'malformed-segment', message });

const NOTHING: Service = { line: {}, wrong: [] };

/** Several parts of a segment as one. */
function joined(...parts: readonly Service[]): Service {
  const line: Partial<LineDraft> = {};
  const unread: string[] = [];
  const wrong: Unreadable[] = [];
  // Once for each service of a file: no lists in between.
  for (const part of parts) {
    Object.assign(line, part.line);
    if (part.line.unread !== undefined) unread.push(...part.line.unread);
    if (part.wrong.length > 0) wrong.push(...part.wrong);
  }
  if (unread.length > 0) line.unread = unread;
  return { line, wrong };
}

/** Code, modifiers and description of a composite `HC:E1399:NU::::SPECIAL CUSHION`, or a HIPPS code, `HP:KAGD1`. */
function procedureOf(segment: Segment, index: number): Service {
  const [given = '', code = '', ...rest] = components(segment, index);
  const name = `${segment.id}0${index}`;
  const qualifier = given.toUpperCase();
  const lower =
    given === qualifier
      ? []
      : [malformed(`${name} has the qualifier '${given}'; it was read as ${qualifier}`)];
  const isHipps = qualifier === 'HP' && code !== '';
  if (isHipps && segment.id === 'SV2') return { line: { hipps: code }, wrong: lower };
  if (qualifier !== 'HC') {
    const what = isHipps
      ? `has a HIPPS code, which only claims of facilities have, so '${code.slice(0, 20)}'`
      : `has the qualifier '${given}', so its code '${code.slice(0, 20)}'`;
    const message = `${name} ${what} was kept, but is not judged; only HC (HCPCS and CPT) is`;
    const otherCode = `${given}:${code}`.slice(0, 64);
    return { line: { otherCode }, wrong: [{ code: 'unsupported-code-set', message }] };
  }
  if (code === '') return { line: {}, wrong: [...lower, malformed(`${name} has no code`)] };
  const modifiers = rest.slice(0, 4).filter((modifier) => modifier !== '');
  const line: Partial<LineDraft> = modifiers.length > 0 ? { code, modifiers } : { code };
  const description = rest[4];
  if (description) line.description = description;
  return { line, wrong: lower };
}

/** The problem of an element that must be a quantity. Internal. */
export const notQuantity = ({ id }: Segment, index: number, text: string): Unreadable =>
  malformed(`${id}0${index} is not a quantity, so it was not read: '${text.slice(0, 20)}'`);

/** The quantity, which is a number of minutes if its unit is minutes. */
function quantityOf(segment: Segment, unitIndex: number): Service {
  const text = element(segment, unitIndex + 1);
  if (text === undefined) return NOTHING;
  const value = quantity(text);
  const field = element(segment, unitIndex) === 'MJ' ? 'minutes' : 'units';
  if (value !== undefined) return { line: { [field]: value }, wrong: [] };
  return { line: { unread: [field] }, wrong: [notQuantity(segment, unitIndex + 1, text)] };
}

/** The numbers of the diagnoses that a line points to. */
function pointersOf(segment: Segment): Service {
  const given = components(segment, 7).filter((pointer) => pointer !== '');
  const numbers = given.filter((pointer) => /^\d{1,9}$/.test(pointer)).map(Number);
  const line = numbers.length > 0 ? { diagnosisPointers: numbers } : {};
  if (numbers.length === given.length) return { line, wrong: [] };
  const unread = ['diagnosisPointers'];
  const message = `SV107 has a diagnosis pointer that is not a number, so it was not read: '${given.join(' ').slice(0, 20)}'`;
  return { line: { ...line, unread }, wrong: [malformed(message)] };
}

/** Reads `SV1`, the service of a professional claim. Internal. */
export function readProfessionalService(segment: Segment): Service {
  const placeOfService = element(segment, 5);
  const place: Service = placeOfService === undefined ? NOTHING : { line: { placeOfService }, wrong: [] };
  return joined(procedureOf(segment, 1), quantityOf(segment, 3), place, pointersOf(segment));
}

/** Reads `SV2`, the service of a facility's claim: a revenue code, often without a procedure. Internal. */
export function readFacilityService(segment: Segment): Service {
  const revenueCode = element(segment, 1);
  const revenue: Service =
    revenueCode === undefined
      ? { line: {}, wrong: [malformed('SV201 has no revenue code')] }
      : { line: { revenueCode }, wrong: [] };
  const service = element(segment, 2) === undefined ? NOTHING : procedureOf(segment, 2);
  return joined(service, quantityOf(segment, 4), revenue);
}
