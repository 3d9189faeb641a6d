import { createNcci, type Ncci } from '../../ncci/index.js';
import { payload } from '../../ncci/payload.js';

let bundled: Ncci | undefined;

/** The edits to judge by: the caller's, or the bundled rows of HCPCS Level II. Internal. */
export function editsOf(own: Ncci | undefined): Ncci {
  if (own !== undefined) return own;
  bundled ??= createNcci(payload);
  return bundled;
}
