import type { Segment } from './segments.js';
import { element } from './values.js';

/** What is missing before a segment that cannot come after the service lines of a claim. Internal. */
export type Missing = 'claim' | 'level' | 'provider';

/** Segments of a claim before its lines, and of the levels above it. */
const SEGMENTS: ReadonlyMap<string, Missing> = /* @__PURE__ */ new Map<string, Missing>([
  ['HI', 'claim'],
  ['CL1', 'claim'],
  ['OI', 'claim'],
  ['SBR', 'level'],
  ['PAT', 'level'],
  ['DMG', 'level'],
]);

/** Entities of the levels: subscriber, patient, billing provider, pay-to address. */
const ENTITIES: ReadonlyMap<string, Missing> = /* @__PURE__ */ new Map<string, Missing>([
  ['IL', 'level'],
  ['QC', 'level'],
  ['85', 'provider'],
  ['87', 'provider'],
]);

/**
 * What is missing before a segment: after the lines of a claim only its other lines can come, so a segment of another place shows
 * that the `CLM` of another claim, or the `HL` of a level, is missing or damaged. Without this, one claim would be read
 * with the data of another. Internal.
 */
export function missingBefore(segment: Segment, hasLines: boolean): Missing | undefined {
  if (!hasLines) return undefined;
  const { id } = segment;
  // A line break or another character where the separator was: `CLM\nID2*...`, `HL30*...`.
  if (/^CLM./.test(id)) return 'claim';
  if (/^HL\d/.test(id)) return 'level';
  if (id === 'NM1') return ENTITIES.get(element(segment, 1) ?? '');
  if (id === 'PRV') return element(segment, 1) === 'BI' ? 'provider' : undefined;
  // Lines are numbered from 1 in each claim.
  if (id === 'LX') return Number(element(segment, 1)) === 1 ? 'claim' : undefined;
  return SEGMENTS.get(id);
}
