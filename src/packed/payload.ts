import { MedcodesError } from '../base/errors.js';
import { checksum } from './checksum.js';
import { type Container, inflateSection, openContainer } from './container.js';
import { takeInflated } from './inflated.js';

// Here, so that it shares with all entries what was inflated ahead.
export { preload } from './preload.js';

/** One part of a payload: base64 as the bundled modules hold it, or the bytes. */
export type PayloadPart = string | Uint8Array;

/** An opened part. It inflates a section each time the section is read. */
export interface Part {
  /** The build that the part comes from: parts of different builds do not mix. */
  readonly build: number;
  /**
   * The raw bytes of a section.
   *
   * @throws MedcodesError `corrupt-payload` for a damaged section, `missing-part` if the part has no such section
   */
  readonly section: (name: string) => Uint8Array;
  /** Whether the part has a section: for sections that a writer leaves out if they are empty. */
  readonly has: (name: string) => boolean;
  /**
   * A checksum over the checksums of its packed sections. A payload that is built on this part stores it to recognize
   * the part. Inflates nothing.
   */
  readonly fingerprint: () => number;
}

/**
 * Opens a part of the payload of a code set. Inflates nothing yet.
 *
 * @param set - the code set that it must belong to, `icd10cm`
 * @param name - what the part is called in the payload object, for the error messages
 * @throws MedcodesError `missing-part`, `corrupt-payload` or `unsupported-payload`
 */
export function openPart(set: string, name: string, part: PayloadPart | undefined): Part {
  if (part === undefined) {
    throw new MedcodesError(
      'missing-part',
      `this function needs the part '${name}' of the ${set} payload; add it to the payload`,
    );
  }
  const container = openContainer(part);
  if (container.set !== set) {
    throw new MedcodesError('unsupported-payload', `this payload is for ${container.set}, not for ${set}`);
  }
  const section = (sectionName: string): Uint8Array => {
    const found = container.sections.get(sectionName);
    if (found !== undefined) return takeInflated(part, sectionName) ?? inflateSection(sectionName, found);
    throw new MedcodesError(
      'missing-part',
      `the part given as '${name}' of the ${set} payload has no section '${sectionName}'; check that it is the right part`,
    );
  };
  const has = (sectionName: string): boolean => container.sections.has(sectionName);
  return { build: container.build, section, has, fingerprint: () => fingerprintOf(container) };
}

function fingerprintOf({ sections }: Container): number {
  const sums = Array.from(sections.values(), ({ sum }) => [sum, sum >>> 8, sum >>> 16, sum >>> 24]);
  return checksum(Uint8Array.from(sums.flat()));
}

/** Throws if two parts come from different builds: their row numbers would not agree. */
export function requireSameBuild(a: Part, b: Part): void {
  if (a.build === b.build) return;
  throw new MedcodesError(
    'corrupt-payload',
    'the parts of the payload come from different builds; load all of them from the same version of medcodes',
  );
}
