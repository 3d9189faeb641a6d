import { describe, expect, it } from 'vitest';
import { createFhirHandler } from '../../src/fhir/index.js';
import type { FhirResource } from '../../src/fhir/types.js';
import { CM, issues, message, one, terminology } from './service.js';

const handler = createFhirHandler(terminology);
const BASE = 'https://example.org/fhir';
const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  handler(new Request(`${BASE}/${path}`, init)) as Promise<Response>;
const post = (path: string, body: unknown): Promise<Response> =>
  get(path, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
/** A resource as the tests read it. */
interface Json extends FhirResource {
  readonly total: number;
  readonly expansion: { readonly contains: readonly object[] };
  readonly parameter: readonly { readonly name: string }[];
  readonly codeSystem: readonly { readonly uri: string }[];
  readonly entry: readonly {
    readonly response: { readonly status: string; readonly outcome: FhirResource };
  }[];
}
const json = async (response: Response): Promise<Json> => (await response.json()) as Json;
const SYSTEM = encodeURIComponent(CM);

describe('a body that is nested very deep', () => {
  const nested = (levels: number): string => `${'{"extension":['.repeat(levels)}{}${']}'.repeat(levels)}`;
  const valueSet = (levels: number): string =>
    `{"resourceType":"ValueSet","url":"http://example.org/vs","extension":[${nested(levels)}],"compose":{"include":[{"system":"${CM}","concept":[{"code":"E11.9"}]}]}}`;
  const coding = (levels: number): string =>
    `{"coding":[{"system":"${CM}","code":"E11.9","extension":[${nested(levels)}]}]}`;
  const body = (name: string, value: string, part: string): string =>
    `{"resourceType":"Parameters","parameter":[{"name":"${name}","${part}":${value}},{"name":"date","valueDate":"2026-01-15"}]}`;

  it.each([5_000, 40_000])('is refused: %i levels', async (levels) => {
    for (const response of [
      await post('ValueSet/$expand', body('valueSet', valueSet(levels), 'resource')),
      await post(
        'CodeSystem/$validate-code',
        body('codeableConcept', coding(levels), 'valueCodeableConcept'),
      ),
    ]) {
      expect(response.status).toBe(400);
      expect((await json(response)).resourceType).toBe('OperationOutcome');
    }
  });

  it('is read as deep as resources are', async () => {
    const response = await post('ValueSet/$expand', body('valueSet', valueSet(40), 'resource'));
    expect((await json(response)).expansion.contains).toHaveLength(1);
  });
});

describe('the request handler', () => {
  it('answers an operation by GET and by POST', async () => {
    const response = await get(`CodeSystem/$lookup?system=${SYSTEM}&code=I10&date=2026-01-15`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    const byPost = await post('CodeSystem/$lookup', {
      resourceType: 'Parameters',
      parameter: [
        { name: 'coding', valueCoding: { system: CM, code: 'I10' } },
        { name: 'date', valueDate: '2026-01-15' },
      ],
    });
    expect(await json(byPost)).toEqual(await json(response));
  });

  it('answers an operation on one resource', async () => {
    const found = await json(await get('CodeSystem/icd10cm/$validate-code?code=E11&abstract=false'));
    expect(one(found, 'result')).toBe(false);
    const expanded = await json(await get('ValueSet/icd10cm-isa-I10/$expand'));
    expect(expanded.expansion.contains).toHaveLength(1);
    const posted = await post('CodeSystem/icd10cm/$lookup', {
      resourceType: 'Parameters',
      parameter: [{ name: 'code', valueCode: 'I10' }],
    });
    expect(posted.status).toBe(200);
  });

  it('repeats a parameter that is given several times', async () => {
    const found = await json(await get('CodeSystem/icd10cm/$lookup?code=E11&property=kind&property=child'));
    expect(found.parameter.filter(({ name }) => name === 'property')).toHaveLength(11);
  });

  it('answers each entry of a batch by itself', async () => {
    const response = await post('', {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [
        { request: { method: 'GET', url: `CodeSystem/$lookup?system=${SYSTEM}&code=I10` } },
        { request: { method: 'GET', url: `CodeSystem/$lookup?system=${SYSTEM}&code=ZZZ` } },
        {
          request: { method: 'POST', url: 'ValueSet/$validate-code' },
          resource: {
            resourceType: 'Parameters',
            parameter: [{ name: 'coding', valueCoding: { system: CM, code: 'I10' } }],
          },
        },
        {},
      ],
    });
    const { entry } = await json(response);
    const statuses = entry.map((found) => found.response.status);
    expect(statuses).toEqual(['200', '404', '200', '400']);
    expect(entry[1]!.response.outcome.resourceType).toBe('OperationOutcome');
  });

  it('says what it can do, and which versions it has', async () => {
    const capabilities = await json(await get('metadata'));
    expect(capabilities).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    const terminologies = await json(await get('metadata?mode=terminology'));
    expect(terminologies.codeSystem.map(({ uri }) => uri)).toContain(CM);
  });

  it('finds resources by address and by id', async () => {
    const bundle = await json(await get(`CodeSystem?url=${SYSTEM}`));
    expect(bundle.total).toBe(1);
    expect(await json(await get('CodeSystem/icd10cm'))).toMatchObject({ url: CM, content: 'not-present' });
    expect(await json(await get('NamingSystem/pos'))).toMatchObject({ kind: 'codesystem' });
    const value = await json(await get(`ValueSet?url=${encodeURIComponent(`${CM}?fhir_vs=isa/E11`)}`));
    expect(value.total).toBe(1);
  });

  it('answers only below its path, if one is given', async () => {
    const strict = createFhirHandler(terminology, { base: '/fhir/r4' });
    const at = async (path: string) =>
      ((await strict(new Request(`https://example.org${path}`))) as Response).status;
    expect(await at('/fhir/r4/metadata')).toBe(200);
    expect(await at('/fhir/metadata')).toBe(404);
    expect(await at('/fhir/r4x/metadata')).toBe(404);
  });

  it.each([
    ['application/fhir+json', 200],
    ['application/fhir+json; fhirVersion=4.0', 200],
    ['application/json', 200],
    ['text/html,application/xml;q=0.9,*/*;q=0.8', 200],
    ['application/*', 200],
    ['application/fhir+xml', 406],
    ['text/turtle', 406],
  ])('answers a client that accepts %s with %i', async (accept, status) => {
    const response = await get('metadata', { headers: { accept } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    if (status !== 200) expect(issues(await json(response))).toEqual(['error not-supported  ']);
  });

  it.each(['json', 'application/json', 'application/fhir%2Bjson', 'application/fhir+json'])(
    'takes _format=%s before the header',
    async (format) => {
      const headers = { accept: 'application/fhir+xml' };
      expect((await get(`metadata?_format=${format}`, { headers })).status).toBe(200);
    },
  );

  it('answers OPTIONS with the methods', async () => {
    const response = await get('CodeSystem/$lookup', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'GET, HEAD, OPTIONS, POST',
      '',
    ]);
  });

  it('answers a search without hits with an empty bundle', async () => {
    for (const query of [`url=nothing`, `url=${SYSTEM}%3Ffhir_vs%3Dnothing`, `url=${SYSTEM}&version=1999`])
      for (const type of ['CodeSystem', 'ValueSet', 'ConceptMap', 'NamingSystem'])
        expect((await json(await get(`${type}?${query}`))).total ?? -1, `${type} ${query}`).toBeLessThan(2);
    expect(await json(await get('ValueSet?url=nothing'))).toMatchObject({ total: 0, entry: [] });
    expect(await json(await get('CodeSystem?version=1999'))).toMatchObject({ total: 0 });
  });

  it('reads a map with its codes', { tags: 'slow' }, async () => {
    const map = await json(await get('ConceptMap/hcpcs-successors'));
    expect(map).toMatchObject({ resourceType: 'ConceptMap', group: [{ element: expect.any(Array) }] });
  });

  it('answers HEAD without a body', async () => {
    const response = await get('metadata', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('bad input gets an outcome with its status, and no stack', () => {
  it.each([
    ['CodeSystem/$lookup', 400, 'error required'],
    [`CodeSystem/$lookup?code=I10`, 400, 'error required'],
    ['CodeSystem/$subsumes?codeA=I10', 400, 'error required'],
    ['ConceptMap/$translate?code=I10', 400, 'error required'],
    [`ValueSet/$validate-code?url=${SYSTEM}%3Ffhir_vs`, 400, 'error required'],
    [`CodeSystem/$lookup?system=${SYSTEM}%2F&code=I10`, 404, 'error not-found'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=E119`, 404, 'error not-found'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&date=01/15/2026`, 400, 'error invalid'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&date=2026-01`, 400, 'error invalid'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&_format=xml`, 406, 'error not-supported'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=ZZZ`, 404, 'error not-found'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&date=yesterday`, 400, 'error invalid'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&date=2026-02-30`, 400, 'error invalid'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&version=9999`, 404, 'error not-found'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&code=I11`, 400, 'error invalid'],
    [`CodeSystem/$lookup?system=${SYSTEM}&code=I10&dat=2026-01-15`, 400, 'error invalid'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs&count=-1`, 400, 'error invalid'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs%3Disa%2FZZZ`, 422, 'error invalid'],
    ['ValueSet/$expand?url=nothing', 404, 'error not-found'],
    ['ValueSet/$expand', 400, 'error required'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs&count=20000`, 422, 'error too-costly'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs&count=2147483648`, 400, 'error invalid'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs&count=1.5`, 400, 'error invalid'],
    [`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs&offset=-1`, 400, 'error invalid'],
    ['CodeSystem/$frobnicate', 404, 'error not-supported'],
    ['ValueSet/$lookup?code=I10', 404, 'error not-supported'],
    ['CodeSystem/nothing', 404, 'error not-found'],
    ['CodeSystem/icd10cm/more', 404, 'error not-found'],
    ['CodeSystem?color=red', 400, 'error invalid'],
    ['Patient/1', 404, 'error not-found'],
    ['', 404, 'error not-found'],
    ['CodeSystem/%E0%A4%A', 400, 'error invalid'],
    ['metadata?mode=nothing', 400, 'error invalid'],
    ['ConceptMap/__proto__', 404, 'error not-found'],
    ['constructor', 404, 'error not-found'],
  ])('GET %s is %i', async (path, status, expected) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const resource = await json(response);
    expect(issues(resource)[0]).toMatch(new RegExp(`^${expected}`));
    expect(JSON.stringify(resource)).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.js\b/);
  });

  it.each([
    ['a body that is not JSON', 'CodeSystem/$lookup', '{', 400],
    ['a body that is null', 'CodeSystem/$lookup', 'null', 400],
    ['a body that is another resource', 'CodeSystem/$lookup', { resourceType: 'Patient' }, 400],
    [
      'parameters that are not a list',
      'CodeSystem/$lookup',
      { resourceType: 'Parameters', parameter: {} },
      400,
    ],
    [
      'a parameter without a name',
      'CodeSystem/$lookup',
      { resourceType: 'Parameters', parameter: [null] },
      400,
    ],
    ['a batch of another type', '', { resourceType: 'Bundle', type: 'transaction' }, 400],
    [
      'a batch with too many entries',
      '',
      { resourceType: 'Bundle', type: 'batch', entry: Array(1001).fill({}) },
      400,
    ],
    ['a resource to store', 'CodeSystem', { resourceType: 'CodeSystem' }, 405],
    ['a body that is too long', 'CodeSystem/$lookup', 'x'.repeat(1_000_001), 413],
  ])('POST of %s', async (_, path, body, status) => {
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect((await json(response)).resourceType).toBe('OperationOutcome');
  });

  it('other methods are 405, and told which there are', async () => {
    for (const method of ['DELETE', 'PUT', 'PATCH']) {
      const response = await get('CodeSystem/icd10cm', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS, POST']);
      expect(issues(await json(response))).toEqual(['error not-supported  ']);
    }
  });

  it.each([
    ['application/x-www-form-urlencoded', 415],
    ['application/fhir+xml', 415],
    ['text/plain;charset=UTF-8', 415],
    ['application/fhir+json; charset=utf-8', 200],
    ['application/json', 200],
  ])('a body of the type %s is %i', async (type, status) => {
    const parameter = [{ name: 'coding', valueCoding: { system: CM, code: 'I10' } }];
    const body = JSON.stringify({ resourceType: 'Parameters', parameter });
    const headers = { 'content-type': type };
    const response = await get('CodeSystem/$lookup', { method: 'POST', body, headers });
    expect(response.status).toBe(status);
    if (status !== 200) expect(issues(await json(response))).toEqual(['error not-supported  ']);
  });

  it('an offset after the end is an empty page', async () => {
    const answer = await json(
      await get(`ValueSet/$expand?url=${SYSTEM}%3Ffhir_vs%3Disa%2FI10&offset=2147483647`),
    );
    expect(answer.expansion.contains).toEqual([]);
  });

  it('names the address that differs in little', async () => {
    const answer = await get(`CodeSystem/$lookup?system=${SYSTEM}%2F&code=I10`);
    expect(message(await json(answer))).toContain(`is not loaded, but '${CM}' is`);
  });
});
