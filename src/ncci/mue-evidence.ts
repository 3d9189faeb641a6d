import type { Evidence } from '../base/findings.js';
import type { NcciMueLimit } from './types.js';

/** The row of a limit as evidence. Internal. */
export const evidenceOfLimit = ({
  table,
  code,
  units,
  mai,
  maiMeaning,
  rationale,
}: NcciMueLimit): Evidence => ({
  source: table.name,
  release: table.version,
  at: code,
  statement: [
    `${code}: ${units}`,
    `${mai} ${maiMeaning}`,
    ...(rationale === undefined ? [] : [rationale]),
  ].join('; '),
});
