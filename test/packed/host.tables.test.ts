import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeGroups } from '../../src/packed/base64.js';
import { openContainer } from '../../src/packed/container.js';
import { hostBase64, hostInflate } from '../../src/packed/host.js';
import { inflate } from '../../src/packed/inflate.js';

const DATA = new URL('../../src/data/', import.meta.url);

/** The base64 texts of all parts of all bundled payloads. */
const parts = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const text = /'([A-Za-z0-9+/=]{40,})'/.exec(readFileSync(new URL(file, DATA), 'utf8'))?.[1];
    return text === undefined ? [] : [{ file, text }];
  });

it('the host and our own code read each section of each bundled part alike', () => {
  expect(parts.length).toBeGreaterThan(30);
  for (const { file, text } of parts) {
    const own = decodeGroups(text);
    const padding = text.length - text.replace(/=+$/, '').length;
    const host = hostBase64(text);
    expect(host, file).toBeDefined();
    expect(Buffer.compare(host!, own.subarray(0, own.length - padding)), file).toBe(0);
    for (const [name, section] of openContainer(text).sections) {
      const packed = section.packed();
      const bytes = hostInflate(packed, section.rawBytes);
      expect(bytes, `${file}: ${name}`).toBeDefined();
      expect(Buffer.compare(bytes!, inflate(packed, section.rawBytes)!), `${file}: ${name}`).toBe(0);
    }
  }
});
