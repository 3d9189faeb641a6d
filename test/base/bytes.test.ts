import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bytesOf } from '../../src/base/bytes.js';

const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5);

it.each([
  ['bytes', bytes.subarray(1, 4)],
  ['a Buffer', Buffer.from([1, 2, 3])],
  ['another view', new DataView(bytes.buffer, 1, 3)],
  ['clamped bytes', Uint8ClampedArray.of(1, 2, 3)],
  ['a buffer', bytes.slice(1, 4).buffer],
  ['bytes of another realm', runInNewContext('Uint8Array.of(0, 1, 2, 3).subarray(1)')],
  ['a buffer of another realm', runInNewContext('Uint8Array.of(1, 2, 3).buffer')],
])('has the bytes of %s', (_, value) => {
  expect([...bytesOf(value)!]).toEqual([1, 2, 3]);
  expect(bytesOf(value)).toBeInstanceOf(Uint8Array);
});

it('gives bytes as they are, without a copy', () => {
  expect(bytesOf(bytes)).toBe(bytes);
});

it.each([
  ['a text', 'abc'],
  ['a list', [1, 2, 3]],
  ['null', null],
  ['what only looks like bytes', Object.create(Uint8Array.prototype)],
  ['a proxy of bytes', new Proxy(bytes, {})],
])('has no bytes of %s', (_, value) => {
  expect(bytesOf(value)).toBeUndefined();
});
