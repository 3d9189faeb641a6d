import { expect, it } from 'vitest';
import { decodeGroups } from '../../src/packed/base64.js';
import { openContainer } from '../../src/packed/container.js';
import { hostBase64, hostInflate } from '../../src/packed/host.js';
import { inflate } from '../../src/packed/inflate.js';
import { bundledParts } from './bundled-parts.js';

it('the host and our own code read each section of each bundled part alike', () => {
  expect(bundledParts.length).toBeGreaterThan(30);
  for (const { file, text } of bundledParts) {
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
