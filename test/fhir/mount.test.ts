import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFhirHandler } from '../../src/fhir/index.js';
import { CM, one, terminology } from './service.js';

const guide = readFileSync(new URL('../../docs/guide/fhir.md', import.meta.url), 'utf8');

/** The bridge for `node:http`, as the guide prints it. */
const bridge = /```js\n([\s\S]{1,2000}?)```/.exec(guide)![1]!;

const fetchHandler = createFhirHandler(terminology, { base: '/fhir' });

describe('the handler, mounted as the guide shows', () => {
  let server: ReturnType<typeof createServer>;
  let origin = '';

  beforeAll(async () => {
    const code = `return ${bridge.replace('.listen(8080);', '.listen(0);')}`;
    server = new Function('createServer', 'Readable', 'fetch', code)(createServer, Readable, fetchHandler);
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}/fhir`;
  });

  afterAll(() => server.close());

  it('in Node answers GET and POST', async () => {
    const found = await fetch(`${origin}/CodeSystem/icd10cm/$lookup?code=I10&version=2026`);
    expect(found.status).toBe(200);
    expect(found.headers.get('content-type')).toContain('application/fhir+json');
    const response = await fetch(`${origin}/ValueSet/$validate-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify({
        resourceType: 'Parameters',
        parameter: [
          { name: 'url', valueUri: `${CM}?fhir_vs=billable` },
          { name: 'coding', valueCoding: { system: CM, code: 'I10' } },
        ],
      }),
    });
    expect(one((await response.json()) as never, 'result')).toBe(true);
    expect((await fetch(`${origin}/nothing`)).status).toBe(404);
  });

  it('in Node goes on after what is no request, and after a client that goes away', async () => {
    const port = Number(new URL(origin).port);
    const say = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = '';
        const socket = connect(port, 'localhost', () => socket.write(text));
        socket.on('data', (bytes) => {
          heard += String(bytes);
          socket.destroy();
        });
        socket.on('close', () => resolve(heard));
        if (text.includes('Content-Length'))
          socket.once('connect', () => setImmediate(() => socket.destroy()));
      });
    const post = 'POST /fhir HTTP/1.1\r\nHost: x\r\nContent-Type: application/fhir+json\r\n';
    expect(await say('TRACE /fhir/metadata HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await say(`${post}Content-Length: 1000\r\n\r\n{"re`)).toBe('');
    expect((await fetch(`${origin}/metadata`)).status).toBe(200);
  });

  it('in a worker and in Hono takes the request itself', async () => {
    const worker = { fetch: fetchHandler };
    const request = new Request('https://example.org/fhir/metadata');
    expect((await worker.fetch(request)).status).toBe(200);
    const context = { req: { raw: request } };
    expect((await fetchHandler(context.req.raw)).status).toBe(200);
    for (const line of [
      'export default { fetch };',
      "app.all('/fhir/*', (context) => fetch(context.req.raw));",
    ])
      expect(guide).toContain(line);
  });
});
