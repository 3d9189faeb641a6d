import { deflateRawSync } from 'node:zlib';
import { MedcodesError } from '../../src/base/errors.js';
import type { NcciPayload, PartName } from '../../src/ncci/data.js';
import { createNcci, type Ncci } from '../../src/ncci/index.js';
import { NcciCollector } from '../../src/ncci/read/collect.js';
import { tableFiles } from '../../src/ncci/read/files.js';
import type { Hints } from '../../src/ncci/read/identify.js';
import {
  buildNumber,
  packSection,
  type RawSection,
  writeContainer,
} from '../../src/packed/write/container.js';

const ORIGIN = { provenance: 'verbatim', note: 'Invented.' } as const;

/** Files by name: text, or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What `medcodes compile ncci` makes of files, without writing it. */
export async function payloadOf(files: Files, hints: Hints = {}): Promise<Record<string, Uint8Array>> {
  const collector = new NcciCollector(hints, ORIGIN);
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    for (const file of await tableFiles(name, bytes)) await collector.add(file);
  }
  const payload: Record<string, Uint8Array> = {};
  for (const [part, sections] of Object.entries(collector.pack())) payload[part] = await container(sections);
  return payload;
}

async function container(sections: readonly RawSection[]): Promise<Uint8Array> {
  const packed = await Promise.all(sections.map((section) => packSection(section, deflateRawSync)));
  return writeContainer('ncci', buildNumber(sections), packed);
}

/** The functions over tables made of files. */
export async function ncciOf(files: Files, hints: Hints = {}): Promise<Ncci> {
  return createNcci((await payloadOf(files, hints)) satisfies Record<PartName, Uint8Array> | NcciPayload);
}

/** The message with which files are refused. */
export async function refused(files: Files, hints: Hints = {}): Promise<string> {
  try {
    await payloadOf(files, hints);
  } catch (error) {
    if (error instanceof MedcodesError && error.code === 'invalid-file') return error.message;
    throw error;
  }
  return 'nothing was refused';
}
