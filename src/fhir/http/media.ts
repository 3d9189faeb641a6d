import { Problem, shown } from '../problem.js';

/** The type of all answers. */
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** Whether a media type is one of JSON, as FHIR and others write it. In an address the plus may have become a blank. */
const isJson = (type: string): boolean =>
  /^(json|text\/json|application\/([\w.-]{1,40}[+ ])?json)$/i.test(type);

/** A media type without its parameters. */
const bare = (type: string): string => type.split(';', 1)[0]!.trim();

/**
 * Refuses a request that does not take JSON: status 406. The parameter `_format` comes before the header, because people who
 * cannot set headers use it.
 */
export function acceptable(accept: string | null, format: string | undefined): void {
  const wanted = format ?? (accept === null || accept.trim() === '' ? '*/*' : accept);
  const takes = wanted
    .slice(0, 2000)
    .split(',')
    .map(bare)
    .some((type) => isJson(type) || type === '*/*' || type.toLowerCase() === 'application/*');
  if (!takes)
    throw new Problem(
      406,
      'not-supported',
      `answers are application/fhir+json; ${shown(wanted)} does not take it`,
    );
}

/** Refuses a body that is said to be something else than JSON: status 415. */
export function readable(contentType: string | null): void {
  if (contentType === null || contentType.trim() === '' || isJson(bare(contentType))) return;
  throw new Problem(
    415,
    'not-supported',
    `send the body as application/fhir+json, not ${shown(contentType)}`,
  );
}
