import type { Context } from '../context.js';
import { invalid, issue, outcome } from '../problem.js';
import type { FhirBundle, FhirBundleEntry } from '../types.js';
import { type FhirAnswer, route } from './route.js';

/** The most entries of a batch. */
const MOST = 1000;

/** Answers each entry of a batch by itself. */
export function batch(context: Context, bundle: unknown): FhirBundle {
  const { resourceType, type, entry } = (bundle ?? {}) as Partial<FhirBundle>;
  if (resourceType !== 'Bundle' || type !== 'batch')
    throw invalid("a batch must be a resource Bundle of the type 'batch'", 'Bundle.type');
  const entries: unknown = entry ?? [];
  if (!Array.isArray(entries) || entries.length > MOST)
    throw invalid(`Bundle.entry must be a list of at most ${MOST} entries`, 'Bundle.entry');
  return {
    resourceType: 'Bundle',
    type: 'batch-response',
    entry: entries.map((one, i) => entryOf(answerOf(context, one, i))),
  };
}

function answerOf(context: Context, entry: unknown, i: number): FhirAnswer {
  const { request, resource } = (entry ?? {}) as FhirBundleEntry;
  if (typeof request?.url !== 'string' || typeof request.method !== 'string')
    return {
      status: 400,
      resource: outcome([
        issue(
          'error',
          'invalid',
          'the entry needs request.method and request.url',
          'invalid-data',
          `Bundle.entry[${i}].request`,
        ),
      ]),
    };
  return route(context, request.method, request.url, resource);
}

const entryOf = ({ status, resource }: FhirAnswer): FhirBundleEntry =>
  status < 400
    ? { resource, response: { status: String(status) } }
    : { response: { status: String(status), outcome: resource } };
