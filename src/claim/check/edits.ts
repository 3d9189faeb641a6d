import {
  type AddOnAnswer,
  createNcci,
  type MueAnswer,
  type Ncci,
  type NcciSetting,
  type PairCheck,
} from '../../ncci/index.js';
import { payload } from '../../ncci/payload.js';
import { DatedCache } from './dated-cache.js';

/** Between the two codes of a pair: neither has it. */
export const BETWEEN = '|';

/** The answers of the edits in one setting, kept by date. Internal. */
export interface KeptEdits {
  readonly edits: Ncci;
  readonly setting: NcciSetting;
  /** Whether two codes may stand together, their modifiers left aside; asked as `a|b`. */
  readonly pairs: DatedCache<PairCheck>;
  readonly units: DatedCache<MueAnswer>;
  readonly addOns: DatedCache<AddOnAnswer>;
}

let bundled: Ncci | undefined;
let kept: WeakMap<Ncci, Map<NcciSetting, KeptEdits>> | undefined;

function bundledEdits(): Ncci {
  bundled ??= createNcci(payload);
  return bundled;
}

/** The edits to judge by: the caller's, or the bundled rows of HCPCS Level II. Internal. */
export function editsOf(own: Ncci | undefined, setting: NcciSetting): KeptEdits {
  const edits = own ?? bundledEdits();
  kept ??= new WeakMap();
  let settings = kept.get(edits);
  if (settings === undefined) {
    settings = new Map();
    kept.set(edits, settings);
  }
  let found = settings.get(setting);
  if (found === undefined) {
    found = keep(edits, setting);
    settings.set(setting, found);
  }
  return found;
}

const keep = (edits: Ncci, setting: NcciSetting): KeptEdits => ({
  edits,
  setting,
  pairs: new DatedCache((pair, on) => {
    const [a = '', b = ''] = pair.split(BETWEEN);
    return edits.checkPair(a, b, { on, setting });
  }),
  units: new DatedCache((code, on) => edits.mue(code, { on, setting })),
  addOns: new DatedCache((code, on) => edits.addOn(code, { on, setting })),
});
