import { isDate } from '../../base/dates.js';
import { badValueSet } from '../problem.js';
import type { FhirValueSet } from '../types.js';

type Members = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Refuses a member that is there and is not what it must be. `null` is absent: that is how programs in some languages write it. */
function requireMember(of: Members, name: string, test: Test, what: string, at: string): void {
  const value = of[name] ?? undefined;
  if (value !== undefined && !test(value))
    throw badValueSet(`${at}.${name} must be ${what}`, `${at}.${name}`);
}

/** The members of a list of objects, each with its place. None if there is no list. */
function* listed(of: Members, name: string, at: string): Generator<readonly [Members, string]> {
  requireMember(of, name, Array.isArray, 'a list', at);
  const list = (of[name] ?? []) as readonly unknown[];
  for (let i = 0; i < list.length; i++) {
    const place = `${at}.${name}[${i}]`;
    const one = list[i];
    if (!isMembers(one)) throw badValueSet(`${place} must be an object`, place);
    yield [one, place];
  }
}

function checkPart(part: Members, at: string): void {
  requireMember(part, 'system', isText, 'an address', at);
  requireMember(part, 'version', isText, 'a text', at);
  const areTexts: Test = (value) => Array.isArray(value) && [...value].every(isText);
  requireMember(part, 'valueSet', areTexts, 'a list of addresses', at);
  for (const [concept, place] of listed(part, 'concept', at)) {
    // A concept with an extension in place of its code is passed over when the value set is evaluated.
    const isLeftOut = (concept.code ?? undefined) === undefined && isMembers(concept._code);
    if (!isLeftOut && !isText(concept.code)) throw badValueSet(`${place} needs 'code', a text`, place);
    requireMember(concept, 'display', isText, 'a text', place);
  }
  // What a filter needs is checked where it is read.
  for (const _ of listed(part, 'filter', at));
}

function checkDefinition(given: Members, at: string): void {
  for (const name of ['url', 'version']) requireMember(given, name, isText, 'a text', at);
  const { compose } = given;
  requireMember(given, 'compose', isMembers, 'an object', at);
  if (!isMembers(compose)) return;
  requireMember(compose, 'lockedDate', isDate, 'a whole calendar date YYYY-MM-DD', `${at}.compose`);
  requireMember(compose, 'inactive', (value) => typeof value === 'boolean', 'true or false', `${at}.compose`);
  for (const name of ['include', 'exclude'])
    for (const [part, place] of listed(compose, name, `${at}.compose`)) checkPart(part, place);
}

/**
 * A value set of a caller whose definition can be read: each list is a list, each text a text. The value sets that it contains are
 * checked too. What a definition means is checked where it is evaluated.
 *
 * @throws Problem `invalid` with the place of what is wrong
 */
export function checkedValueSet(valueSet: FhirValueSet): FhirValueSet {
  const given = valueSet as unknown as Members;
  const at = 'ValueSet';
  checkDefinition(given, at);
  for (const [resource, place] of listed(given, 'contained', at)) {
    if (resource.resourceType !== 'ValueSet') continue;
    if ((resource.contained ?? undefined) !== undefined)
      throw badValueSet(`${place} is contained itself, so it cannot contain resources`, place);
    checkDefinition(resource, place);
  }
  return valueSet;
}
