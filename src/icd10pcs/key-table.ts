import type { Mask } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { CodeTable } from './code-table.js';

/** A term of the index with the values to use for it. */
export interface IndexUse {
  /** The files that have it, bit i for file i. */
  readonly files: Mask;
  readonly term: string;
  readonly use: readonly string[];
}

/** The `use` references of the index. The writer is `src/icd10pcs/write/pack/definitions.ts`. */
export class KeyTable {
  /** The dates of the files. */
  readonly files: readonly string[];
  readonly uses: readonly IndexUse[];

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.files = decodeLines(part.section('indexes'));
    this.uses = decodeLines(part.section('uses')).map((line) => {
      const [files = '', term = '', use = ''] = line.split('\t');
      return { files: Number.parseInt(files, 36), term, use: use.split('|') };
    });
  }
}
