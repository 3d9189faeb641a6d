import { textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { PackedRelease, PcsHeads } from './model.js';
import { packCodes } from './pack/codes.js';
import { composedLines } from './pack/composed.js';
import type { Chunk } from './pack/cut.js';
import { headerLines } from './pack/headers.js';
import { packLabels } from './pack/labels.js';
import { packTitles } from './pack/titles.js';

/** The parts that codes, labels and titles are packed into. */
export interface PcsCodeParts {
  readonly codes: readonly RawSection[];
  readonly labels: readonly RawSection[];
  readonly titles: readonly RawSection[];
}

/** Packs the codes of all releases with their labels and titles. */
export function packPcsCodes(
  releases: readonly PackedRelease[],
  heads: PcsHeads,
  chunks: readonly Chunk[],
): PcsCodeParts {
  const labels = packLabels(heads, chunks);
  const headers = headerLines(releases, heads.heads);
  return {
    codes: packCodes(releases, chunks),
    labels: labels.sections,
    titles: [...packTitles(chunks, labels.numbers, headers), ...composedSection(releases)],
  };
}

/** Left out if no title is composed. */
function composedSection(releases: readonly PackedRelease[]): RawSection[] {
  const lines = composedLines(releases);
  return lines.length === 0 ? [] : [{ name: 'composed', bytes: textSection(lines) }];
}
