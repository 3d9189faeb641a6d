import { MedcodesError } from '../../base/errors.js';
import { quoted, thrownText } from '../../base/limits.js';

/**
 * Resources as lines of NDJSON: one resource a line, each line made when it is asked for, so a stream needs the memory of one
 * fragment.
 *
 * @param resources - any resources: `terminology.codeSystemFragments(...)`, `terminology.resources()`
 *
 * @throws MedcodesError `invalid-argument` for what cannot be written as JSON
 *
 * @example
 * ```ts
 * import { createTerminology, hcpcsSet, ndjson } from 'medcodes/fhir';
 * import * as hcpcs from 'medcodes/hcpcs';
 *
 * const set = hcpcsSet(hcpcs);
 * const lines = [...ndjson(createTerminology({ sets: [set] }).codeSystemFragments(set.urls[0], { date: '2026-01-15', size: 5000 }))];
 * lines.length; //=> 2
 * JSON.parse(lines[0]).content; //=> 'fragment'
 * ```
 */
export function* ndjson(resources: Iterable<object>): Generator<string, void, undefined> {
  if (typeof (resources as Partial<Iterable<object>> | null | undefined)?.[Symbol.iterator] !== 'function')
    throw new MedcodesError('invalid-argument', 'ndjson needs a list or a generator of resources');
  for (const resource of resources) yield `${jsonOf(resource)}\n`;
}

function jsonOf(resource: object): string {
  if (typeof resource !== 'object' || resource === null)
    throw new MedcodesError('invalid-argument', `ndjson needs resources, not ${quoted(resource)}`);
  let text: string | undefined;
  try {
    text = JSON.stringify(resource);
  } catch (error) {
    throw new MedcodesError('invalid-argument', `a resource cannot be written as JSON: ${thrownText(error)}`);
  }
  if (text === undefined) throw new MedcodesError('invalid-argument', 'a resource is nothing as JSON');
  return text;
}
