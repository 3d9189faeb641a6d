import type { NcciTable } from './types.js';

/**
 * What a message adds if the date is after the last day of the table: limits and lists change every quarter, so an answer
 * may be out of date. Empty if it is not. Internal.
 */
export const lateness = ({
  projected,
  table,
}: {
  readonly projected: boolean;
  readonly table: NcciTable;
}): string => (projected ? ` (the table ends on ${table.to})` : '');
