/**
 * Resources as lines of NDJSON: one resource a line, each line made when it is asked for, so a stream needs the memory of one
 * fragment.
 *
 * @param resources - any resources: `terminology.codeSystemFragments(...)`, `terminology.resources()`
 *
 * @example
 * ```ts
 * import { createTerminology, ndjson, posSet } from 'medcodes/fhir';
 * import * as pos from 'medcodes/pos';
 *
 * const places = posSet(pos);
 * const lines = [...ndjson(createTerminology({ sets: [places] }).codeSystemFragments(places.urls[0], { size: 20 }))];
 * lines.length; //=> 3
 * JSON.parse(lines[0]).content; //=> 'fragment'
 * ```
 */
export function* ndjson(resources: Iterable<object>): Generator<string, void, undefined> {
  for (const resource of resources) yield `${JSON.stringify(resource)}\n`;
}
