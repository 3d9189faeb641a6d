import type { OrderRow } from '../../../src/icd10cm/write/model.js';
import {
  type Fail,
  readCodeColumns as readColumns,
  readOrderRows,
} from '../../../src/icd10cm/write/order.js';
import { BuildError } from '../../errors.js';

const failIn =
  (file: string): Fail =>
  (fault, what, line) =>
    new BuildError(fault, file, what, line);

/**
 * Reads the columns that order files and addenda share: see `src/icd10cm/write/order.ts`.
 *
 * @throws BuildError `malformed-row`
 */
export const readCodeColumns = (
  file: string,
  line: string,
  lineNumber: number,
  at: number,
  flagAt: number,
): OrderRow => readColumns(failIn(file), line, lineNumber, at, flagAt);

/**
 * Reads an order file.
 *
 * @param shape - what a code of the set looks like; ICD-10-CM if it is left out
 * @throws BuildError `malformed-row` or `duplicate`, with the line
 */
export const readOrderFile = (file: string, lines: readonly string[], shape?: RegExp): OrderRow[] =>
  readOrderRows(failIn(file), lines, shape);
