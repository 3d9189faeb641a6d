import type { FileRecord } from '../hcpcs/write/model.js';

/** A record whose indicator and day of payment in surgical centers cannot be read. */
export interface HcpcsLeftOut {
  /** The code. */
  readonly code: string;
  /** The column of the record layout that has no day. */
  readonly column: 'ascEffective';
  /** What is printed there. */
  readonly printed: string;
}

const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Leaves out the payment indicator for ambulatory surgical centers where its day is no day: CMS printed five such pairs two columns too
 * far left in 2018. They do not decide whether a code is valid. Days that do are never left out: such a record is refused.
 */
export function withoutMisprints(records: readonly FileRecord[]): {
  readonly records: readonly FileRecord[];
  readonly leftOut: readonly HcpcsLeftOut[];
} {
  const leftOut: HcpcsLeftOut[] = [];
  const kept = records.map((record) => {
    const { ascEffective } = record.values;
    if (ascEffective === '' || DAY.test(ascEffective)) return record;
    leftOut.push({ code: record.code, column: 'ascEffective', printed: ascEffective });
    return { ...record, values: { ...record.values, ascGroup: '', ascEffective: '' } };
  });
  return { records: kept, leftOut };
}
