import { isDate } from '../../base/dates.js';
import { badValueSet } from '../problem.js';
import type { FhirValueSet } from '../types.js';

type Members = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses a member that is there and is not what it must be. */
function requireMember(of: Members, name: string, test: Test, what: string, at: string): void {
  if (of[name] !== undefined && !test(of[name]))
    throw badValueSet(`${at}.${name} must be ${what}`, `${at}.${name}`);
}

/** The members of a list of objects, each with its place. None if there is no list. */
function* listed(of: Members, name: string, at: string): Generator<readonly [Members, string]> {
  const list = of[name];
  requireMember(of, name, Array.isArray, 'a list', at);
  for (const [i, one] of ((list as readonly unknown[] | undefined) ?? []).entries()) {
    const place = `${at}.${name}[${i}]`;
    if (!isMembers(one)) throw badValueSet(`${place} must be an object`, place);
    yield [one, place];
  }
}

function checkPart(part: Members, at: string): void {
  requireMember(part, 'system', isText, 'an address', at);
  requireMember(part, 'version', isText, 'a text', at);
  requireMember(
    part,
    'valueSet',
    (value) => Array.isArray(value) && [...value].every(isText),
    'a list of addresses',
    at,
  );
  for (const [concept, place] of listed(part, 'concept', at)) {
    if (!isText(concept.code)) throw badValueSet(`${place} needs 'code', a text`, place);
    requireMember(concept, 'display', isText, 'a text', place);
  }
  // What a filter needs is checked where it is read.
  for (const _ of listed(part, 'filter', at));
}

/**
 * A value set of a caller whose definition can be read: each list is a list, each text a text. What a definition means is checked
 * where it is evaluated.
 *
 * @throws Problem `invalid` with the place of what is wrong
 */
export function checkedValueSet(valueSet: FhirValueSet): FhirValueSet {
  const given = valueSet as unknown as Members;
  const at = 'ValueSet';
  for (const name of ['url', 'version']) requireMember(given, name, isText, 'a text', at);
  for (const _ of listed(given, 'contained', at));
  const { compose } = given;
  requireMember(given, 'compose', isMembers, 'an object', at);
  if (!isMembers(compose)) return valueSet;
  requireMember(compose, 'lockedDate', isDate, 'a calendar date YYYY-MM-DD', `${at}.compose`);
  requireMember(compose, 'inactive', (value) => typeof value === 'boolean', 'true or false', `${at}.compose`);
  for (const name of ['include', 'exclude'])
    for (const [part, place] of listed(compose, name, `${at}.compose`)) checkPart(part, place);
  return valueSet;
}
