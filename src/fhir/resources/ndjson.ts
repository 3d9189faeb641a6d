/**
 * Resources as lines of NDJSON: one resource a line, each line made when it is asked for, so a stream needs the memory of one
 * fragment.
 *
 * @param resources - any resources: `terminology.codeSystemFragments(...)`, `terminology.resources()`
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
  for (const resource of resources) yield `${JSON.stringify(resource)}\n`;
}
