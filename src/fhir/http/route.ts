import type { Context } from '../context.js';
import { expand } from '../ops/expand.js';
import { lookup } from '../ops/lookup.js';
import { subsumes } from '../ops/subsumes.js';
import { translate } from '../ops/translate.js';
import { validateCode } from '../ops/validate-code.js';
import { invalid, notFound, Problem, shown } from '../problem.js';
import type { FhirResource } from '../types.js';
import { capabilities } from './capabilities.js';
import { found, named, type Query } from './found.js';

/** An answer: the status of HTTP, and the resource. */
export interface FhirAnswer {
  /** The status: 200, 400, 404 and so on. */
  readonly status: number;
  /** The answer, or an `OperationOutcome`. */
  readonly resource: FhirResource;
}

type Operation = (context: Context, input: unknown) => FhirResource;

/** The operations by their place. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'CodeSystem/$lookup': lookup,
  'CodeSystem/$validate-code': validateCode,
  'CodeSystem/$subsumes': subsumes,
  'ValueSet/$expand': expand,
  'ValueSet/$validate-code': validateCode,
  'ConceptMap/$translate': translate,
};

/** Runs a question and turns what is wrong into an outcome. Nothing is thrown, and no stack gets out. */
export function answered(ask: () => FhirResource): FhirAnswer {
  try {
    return { status: 200, resource: ask() };
  } catch (problem) {
    if (problem instanceof Problem) return { status: problem.status, resource: problem.resource };
    return { status: 500, resource: new Problem(500, 'exception', reasonOf(problem)).resource };
  }
}

/** A reason without a place in the code. An error of medcodes says what to do; of any other nothing is told. */
function reasonOf(problem: unknown): string {
  const { name, message } = (problem ?? {}) as { readonly name?: unknown; readonly message?: unknown };
  return name === 'MedcodesError' && typeof message === 'string'
    ? message
    : 'the question could not be answered because of a fault of this server';
}

/** Answers a request by its method, the address relative to the server, and the body. */
export function route(context: Context, method: string, address: string, body: unknown): FhirAnswer {
  return answered(() => {
    if (typeof address !== 'string') throw invalid(`the address must be a text, not ${shown(address)}`);
    const { path, query } = splitAddress(address);
    if (method !== 'GET' && method !== 'POST')
      throw new Problem(
        405,
        'not-supported',
        `the method ${shown(method)} is not supported; use GET or POST`,
      );
    const name = withoutId(path);
    if (Object.hasOwn(OPERATIONS, name)) {
      const input = method === 'GET' || body === undefined ? query : mergedBody(body, query);
      return OPERATIONS[name]!(context, ofInstance(context, path, input));
    }
    if (path.includes('$'))
      throw new Problem(
        404,
        'not-supported',
        `the operation ${shown(path)} is not known; known are ${Object.keys(OPERATIONS).join(', ')}`,
      );
    return read(context, method, path, query);
  });
}

function read(context: Context, method: string, path: string, query: Query): FhirResource {
  if (method === 'POST') throw new Problem(405, 'not-supported', 'resources cannot be changed here; use GET');
  return path === 'metadata' ? capabilities(context, query.mode) : found(context, path, query);
}

/** `CodeSystem/icd10cm/$lookup` is the operation `CodeSystem/$lookup` on one code system. */
const withoutId = (path: string): string =>
  path.replace(/^(CodeSystem|ValueSet|ConceptMap)\/[^/$]+\/\$/, '$1/$');

/** The parameters of an operation on one resource: its address is added. */
function ofInstance(context: Context, path: string, input: Readonly<Record<string, unknown>>): unknown {
  const [type, id] = path.split('/');
  if (id === undefined || id.startsWith('$')) return input;
  const resource = named(context, `${type}/${id}`);
  if (resource === undefined) throw notFound(`there is no ${type} with the id ${shown(id)}`);
  const { url } = resource;
  if (input.resourceType === 'Parameters') {
    const name = path.endsWith('$validate-code') || type !== 'CodeSystem' ? 'url' : 'system';
    return { ...input, parameter: [...((input.parameter as unknown[]) ?? []), { name, valueUri: url }] };
  }
  return type === 'CodeSystem' && !path.endsWith('$validate-code')
    ? { ...input, system: url }
    : { ...input, url };
}

/** The body of a POST. Parameters of the address are added to those of the body. */
function mergedBody(
  body: unknown,
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || (body as FhirResource).resourceType !== 'Parameters')
    throw invalid('the body of an operation must be a resource Parameters');
  const { parameter = [] } = body as { readonly parameter?: readonly unknown[] };
  if (!Array.isArray(parameter)) throw invalid('Parameters.parameter must be a list', 'Parameters.parameter');
  const more = Object.entries(query)
    .filter(([name]) => !name.startsWith('_'))
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, valueString: one })));
  return { resourceType: 'Parameters', parameter: [...parameter, ...more] };
}

/** The path and the parameters of an address. */
export function splitAddress(address: string): {
  readonly path: string;
  readonly query: Query;
} {
  const mark = address.indexOf('?');
  const path = (mark < 0 ? address : address.slice(0, mark))
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  const query: Record<string, string | string[]> = Object.create(null);
  for (const pair of mark < 0 ? [] : address.slice(mark + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = decoded(equals < 0 ? '' : pair.slice(equals + 1));
    const known = query[name];
    query[name] = known === undefined ? value : [known, value].flat();
  }
  return { path: decoded(path), query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid(`${shown(text)} is not a well-formed part of an address`);
  }
}
