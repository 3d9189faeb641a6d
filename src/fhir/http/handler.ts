import { requireObject } from '../../base/arguments.js';
import { MedcodesError } from '../../base/errors.js';
import { quoted, shown } from '../../base/limits.js';
import { knownOptions } from '../../base/options.js';
import { DEEPEST_RESOURCE, isTooDeep } from '../depth.js';
import { invalid, Problem } from '../problem.js';
import type { Terminology } from '../terminology.js';
import { acceptable, FHIR_JSON, readable } from './media.js';
import { answered, type FhirAnswer, splitAddress } from './route.js';

/** What the handler reads of a request: any `Request` of the fetch standard is one. */
export interface FhirRequest {
  /** The method: `GET` or `POST`. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** The headers. */
  readonly headers: {
    /** The value of a header. */
    get(name: string): string | null;
  };
  /** The body. */
  text(): Promise<string>;
}

/** What the handler gives where the types of `Response` are not known. */
export interface FhirResponse {
  /** The status. */
  readonly status: number;
  /** The body as text. */
  text(): Promise<string>;
  /** The body as JSON. */
  json(): Promise<unknown>;
}

/** The `Response` of the fetch standard, if the compiler knows it. */
export type FhirFetchResponse = typeof globalThis extends {
  /** The class. */
  Response: {
    /** What its objects are. */
    prototype: infer Known;
  };
}
  ? Known
  : FhirResponse;

/** The options of {@link createFhirHandler}. */
export interface FhirHandlerOptions {
  /**
   * The path of the server: `/fhir`.
   *
   * @defaultValue the part of each address before `CodeSystem`, `ValueSet`, `ConceptMap`, `NamingSystem` or `metadata`
   */
  readonly base?: string | undefined;
  /**
   * The longest body, in characters.
   *
   * @defaultValue 1,000,000
   */
  readonly longestBody?: number | undefined;
}

const OPTIONS: readonly string[] = ['base', 'longestBody'];

/** The parts of an address that begin what is relative to the server. */
const TYPES: readonly string[] = ['CodeSystem', 'ValueSet', 'ConceptMap', 'NamingSystem', 'metadata'];

/**
 * A handler of FHIR requests of the fetch kind: it takes a `Request` and gives a `Response`, so a Node server, a worker or Hono
 * mounts it as it is. It answers `$lookup`, `$validate-code`, `$subsumes`, `$expand`, `$translate`, `metadata`, reads and searches by `url`, and batches that are
 * posted to the base. What is wrong is answered with an `OperationOutcome` and the status 400, 404, 405, 406, 413, 415, 422 or 500. `OPTIONS` is answered with the methods.
 *
 * @param terminology - what `createTerminology` gives
 * @param options - the path, the longest body
 * @throws MedcodesError `invalid-argument` for options that are wrong; and later for what is no request. What a request asks never throws
 *
 * @example
 * ```ts
 * import { createFhirHandler, createTerminology, hcpcsSet } from 'medcodes/fhir';
 * import * as hcpcs from 'medcodes/hcpcs';
 *
 * const handler = createFhirHandler(createTerminology({ sets: [hcpcsSet(hcpcs)] }));
 * const response = await handler(new Request('https://example.org/fhir/CodeSystem/hcpcs/$lookup?code=J1885&date=2026-01-15'));
 * response.status; //=> 200
 * ```
 */
export function createFhirHandler(
  terminology: Terminology,
  options?: FhirHandlerOptions,
): (request: FhirRequest) => Promise<FhirFetchResponse> {
  requireObject(terminology, 'createFhirHandler', 'what createTerminology gives');
  if (typeof terminology.answer !== 'function')
    throw new MedcodesError('invalid-argument', 'createFhirHandler needs what createTerminology gives');
  knownOptions(options, OPTIONS, 'createFhirHandler');
  const base = options?.base ?? undefined;
  const longest = options?.longestBody ?? 1_000_000;
  if (base !== undefined && typeof base !== 'string')
    throw new MedcodesError('invalid-argument', `createFhirHandler: base is ${quoted(base)}; give '/fhir'`);
  if (typeof longest !== 'number' || !(longest >= 0))
    throw new MedcodesError(
      'invalid-argument',
      `createFhirHandler: longestBody is ${shown(longest)}; give a number of characters`,
    );
  return async (request) => {
    requireObject(request, 'the handler', 'a Request of the fetch standard');
    if (request.method === 'OPTIONS') return responseOf(null, { status: 204, headers: { allow: METHODS } });
    const { status, text } = await written(() => answerTo(terminology, request, base, longest));
    return responseOf(request.method === 'HEAD' ? null : text, {
      status,
      headers: { 'content-type': FHIR_JSON, ...(status === 405 ? { allow: METHODS } : {}) },
    });
  };
}

/** The status and the text of an answer. An answer repeats parts of the request, so writing it may fail too. */
async function written(
  ask: () => Promise<FhirAnswer>,
): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const { status, resource } = await ask();
    return { status, text: JSON.stringify(resource) };
  } catch (problem) {
    const { status, resource } = answered(() => {
      throw problem;
    });
    return { status, text: JSON.stringify(resource) };
  }
}

async function answerTo(
  terminology: Terminology,
  request: FhirRequest,
  base: string | undefined,
  longest: number,
): Promise<FhirAnswer> {
  const address = relative(request.url, base);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const format = splitAddress(address).query._format;
  acceptable(request.headers.get('accept'), typeof format === 'object' ? format[0] : format);
  const body = method === 'POST' ? await bodyOf(request, longest) : undefined;
  return terminology.answer(method, address, body);
}

/** The address relative to the server. */
function relative(url: string, base: string | undefined): string {
  const rest = url.replace(/^[a-z][a-z0-9+.-]{0,20}:\/\/[^/?#]*/i, '').split('#', 1)[0]!;
  const mark = rest.indexOf('?');
  const path = mark < 0 ? rest : rest.slice(0, mark);
  const query = mark < 0 ? '' : rest.slice(mark);
  const parts = path.split('/').filter((part) => part !== '');
  if (base !== undefined) {
    const prefix = base.split('/').filter((part) => part !== '');
    if (prefix.some((part, i) => part !== parts[i]))
      throw new Problem(404, 'not-found', `this server is at /${prefix.join('/')}`);
    return parts.slice(prefix.length).join('/') + query;
  }
  const at = parts.findIndex((part) => TYPES.includes(part));
  // Without a resource type the path is the base itself, where batches are posted; an operation is named by its own part.
  const from = at < 0 ? parts.findIndex((part) => part.startsWith('$')) : at;
  return (from < 0 ? '' : parts.slice(from).join('/')) + query;
}

async function bodyOf(request: FhirRequest, longest: number): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  const tooLong = new Problem(413, 'too-long', `the body is longer than ${longest} characters`);
  if (declared > longest * 4) throw tooLong;
  const text = await request.text();
  if (text.length > longest) throw tooLong;
  if (text === '') return undefined;
  readable(request.headers.get('content-type'));
  const body = parsed(text);
  if (isTooDeep(body)) throw invalid(`the body has more than ${DEEPEST_RESOURCE} levels`);
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('the body is not JSON');
  }
}

/** The methods that the server answers. */
const METHODS = 'GET, HEAD, OPTIONS, POST';

interface ResponseInit {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

function responseOf(body: string | null, init: ResponseInit): FhirFetchResponse {
  const { Response } = globalThis as unknown as {
    readonly Response: new (body: string | null, init: ResponseInit) => FhirFetchResponse;
  };
  return new Response(body, init);
}
