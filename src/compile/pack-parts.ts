import { deflateSync } from 'fflate';
import { buildNumber, packSection, type RawSection, writeContainer } from '../packed/write/container.js';

/** Deflates the sections of each part into containers: the parts of a payload as bytes. */
export async function packParts<Name extends string>(
  set: string,
  parts: Readonly<Record<Name, readonly RawSection[]>>,
): Promise<Record<Name, Uint8Array>> {
  const all = Object.entries(parts) as [Name, readonly RawSection[]][];
  const build = buildNumber(all.flatMap(([, sections]) => sections));
  const made = {} as Record<Name, Uint8Array>;
  for (const [name, sections] of all) {
    const deflated = sections.map((section) => packSection(section, (bytes) => deflateSync(bytes)));
    made[name] = writeContainer(set, build, await Promise.all(deflated));
  }
  return made;
}
