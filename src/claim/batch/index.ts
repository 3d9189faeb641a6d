/**
 * Claims in bulk, for Node: streams of NDJSON or X12 through `checkClaim`, findings out as NDJSON.
 *
 * An entry of its own, because `medcodes/claim` runs in browsers and this one needs Node streams.
 *
 * @module
 */
export { checkBatch } from './batch.js';
export type {
  BatchFinding,
  BatchFormat,
  BatchLine,
  BatchOptions,
  BatchProgress,
  BatchRecord,
  BatchSummary,
  FindingsOutput,
} from './types.js';
export { writeFindings, writeRecords } from './write.js';
