import type { IsoDate } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import { type CommandOptions, type CommandResult, lines } from '../command.js';
import type { Compiled, Compiler, InputFile } from '../compile/compiler.js';
import type { WrittenFile } from '../compile/modules.js';
import { type Download, type Fetch, firstOf } from './download.js';
import { stateLines } from './lines.js';
import { addressesOf, PUBLISHED, type PublishedSet } from './published.js';
import { type Bundled, type SetState, stateOf } from './state.js';

/** What an update works with. Tests give their own. */
export interface UpdateTools {
  readonly today: IsoDate;
  readonly fetch: Fetch;
  readonly bundled: Readonly<Record<PublishedSet['name'], Bundled | undefined>>;
  readonly compilers: readonly Compiler[];
  /** Writes the modules of a set. */
  readonly write: (compiled: Compiled) => Promise<readonly WrittenFile[]>;
}

/** What was done for a set. */
interface Outcome {
  /** What was tried, in words. */
  readonly log: readonly string[];
  /** The releases that were compiled. */
  readonly compiled: readonly IsoDate[];
  /** The modules that were written. */
  readonly written: readonly WrittenFile[];
  readonly offline: boolean;
}

/** The result for a set. */
interface SetUpdate extends SetState, Outcome {
  /** Why nothing is downloaded. */
  readonly byHand?: string;
}

const NOTHING: Outcome = { log: [], compiled: [], written: [], offline: false };
const RULES = 'icd10cm-rules';

/** The exit code if the network cannot be reached. */
export const NO_NETWORK = 4;

/** Says what is bundled and what is past its date; unless it only checks, downloads what is due and compiles it. */
export async function update(tools: UpdateTools, check: boolean): Promise<CommandResult> {
  const sets: SetUpdate[] = [];
  for (const published of PUBLISHED) {
    const { name, byHand } = published;
    const bundled = tools.bundled[name];
    if (bundled === undefined) continue;
    const state = stateOf(published, bundled, tools.today);
    const idle = check || published.files === undefined || state.due.length === 0;
    // Once there is no network, the others are not tried.
    const offline = sets.some((set) => set.offline);
    const done: Outcome =
      idle || offline ? { ...NOTHING, offline } : await updateSet(published, state, codesOption(sets), tools);
    sets.push({ ...state, ...(byHand === undefined ? {} : { byHand }), ...done });
  }
  const offline = sets.some((set) => set.offline);
  const current = sets.every(({ past, compiled }) => !past || compiled.length > 0);
  return {
    ok: current && !offline,
    ...(offline ? { exit: NO_NETWORK } : {}),
    text: lines(sets.flatMap(linesOf)),
    json: { today: tools.today, sets: sets.map(({ offline: _, ...set }) => set), network: !offline },
  };
}

/** The rules are compiled for the codes of the step before, or for the bundled codes if that step did not run. */
function codesOption(sets: readonly SetUpdate[]): CommandOptions {
  const codes = sets
    .find(({ name }) => name === 'icd10cm')
    ?.written.find(({ path }) => path.endsWith('icd10cm.js'));
  return codes === undefined ? {} : { codes: codes.path };
}

/** Downloads the releases of a set that are due, the newest first, and compiles what was found. */
async function updateSet(
  published: PublishedSet,
  { name, due }: SetState,
  codes: CommandOptions,
  tools: UpdateTools,
): Promise<Outcome> {
  const log: string[] = [];
  // HCPCS takes several editions at once, and says their days. Of the others the newest is compiled.
  const several = name === 'hcpcs';
  const inputs: InputFile[] = [];
  const releases: IsoDate[] = [];
  for (const release of due) {
    const { files, tried, offline } = await filesOf(published, release, tools.fetch);
    log.push(...tried.map(outcomeLine));
    if (offline) return { ...NOTHING, log, offline };
    if (files.length === 0) continue;
    inputs.push(...files);
    releases.push(release);
    log.push(...files.map(({ path, bytes }) => `downloaded ${path} (${bytes.length} bytes)`));
    if (!several) break;
  }
  if (inputs.length === 0) {
    log.push('nothing newer was found at the known addresses; see the page');
    return { ...NOTHING, log };
  }
  const compiler = tools.compilers.find((one) => one.name === name)!;
  const options = { ...(several ? {} : { effective: releases[0]! }), ...(name === RULES ? codes : {}) };
  try {
    const compiled = await compiler.compile(inputs, options);
    const written = await tools.write(compiled);
    log.push(...compiled.report, ...written.map(({ path, bytes }) => `wrote ${path} (${bytes} bytes)`));
    return { log, compiled: releases, written, offline: false };
  } catch (error) {
    if (!(error instanceof MedcodesError)) throw error;
    log.push(`refused: ${error.message}`);
    return { ...NOTHING, log };
  }
}

async function filesOf(
  { files: kinds = [] }: PublishedSet,
  release: IsoDate,
  fetch: Fetch,
): Promise<{ files: InputFile[]; tried: Download[]; offline: boolean }> {
  const files: InputFile[] = [];
  const all: Download[] = [];
  for (const [set, kind] of kinds) {
    const { found, tried } = await firstOf(addressesOf(set, kind, release), fetch);
    all.push(...tried);
    const offline = tried.some(({ outcome }) => outcome === 'no-network');
    if (offline) return { files: [], tried: all, offline };
    if (found === undefined && files.length === 0) return { files: [], tried: all, offline };
    if (found !== undefined)
      files.push({ path: found.address, name: found.address.split('/').at(-1)!, bytes: found.bytes });
  }
  return { files, tried: all, offline: false };
}

function outcomeLine(download: Download): string {
  const { address, outcome } = download;
  if (outcome === 'file') return `found ${address}`;
  const what = {
    missing: 'nothing at',
    licence: 'a licence must be agreed to at',
    'no-network': 'cannot reach',
  }[outcome];
  return `${what} ${address}: ${download.why}${outcome === 'no-network' ? '. Is there a network?' : ''}`;
}

const linesOf = (set: SetUpdate): string[] => [
  ...stateLines(set, set.byHand),
  ...set.log.map((line) => `  ${line}`),
  ...(set.compiled.length === 0 ? [] : [`  compiled ${set.compiled.join(', ')}`]),
];
