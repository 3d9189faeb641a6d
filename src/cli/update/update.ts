import type { IsoDate } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import type { CommandResult } from '../command.js';
import { lines } from '../command.js';
import type { Compiled, Compiler, InputFile } from '../compile/compiler.js';
import type { WrittenFile } from '../compile/modules.js';
import { type Download, type Fetch, firstOf } from './download.js';
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

/** The result for a set. */
interface SetUpdate extends SetState {
  /** Why nothing is downloaded. */
  readonly byHand?: string;
  /** What was tried, in words. */
  readonly log: readonly string[];
  /** The releases that were compiled. */
  readonly compiled: readonly IsoDate[];
  readonly offline: boolean;
}

/** The exit code if the network cannot be reached. */
export const NO_NETWORK = 4;

/** The kinds of files that a set is compiled from: the first is needed, the others help. */
const KINDS: Readonly<Partial<Record<PublishedSet['name'], readonly string[]>>> = {
  icd10cm: ['order'],
  icd10pcs: ['order', 'tables'],
  hcpcs: ['anweb'],
};

/** Says what is bundled and what is past its date; unless it only checks, downloads what is due and compiles it. */
export async function update(tools: UpdateTools, check: boolean): Promise<CommandResult> {
  const sets: SetUpdate[] = [];
  for (const published of PUBLISHED) {
    const bundled = tools.bundled[published.name];
    if (bundled === undefined) continue;
    const state = stateOf(published, bundled, tools.today);
    const idle = check || published.byHand !== undefined || state.due.length === 0;
    // Once there is no network, the others are not tried.
    const offline = sets.some((set) => set.offline);
    const done = idle || offline ? { log: [], compiled: [], offline } : await updateSet(state, tools);
    sets.push({ ...state, ...(published.byHand === undefined ? {} : { byHand: published.byHand }), ...done });
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

/** Downloads the releases of a set that are due, the newest first, and compiles what was found. */
async function updateSet(
  state: SetState,
  tools: UpdateTools,
): Promise<Pick<SetUpdate, 'log' | 'compiled' | 'offline'>> {
  const log: string[] = [];
  // HCPCS takes several editions at once. Of the others the newest is compiled.
  const several = state.name === 'hcpcs';
  const inputs: InputFile[] = [];
  const releases: IsoDate[] = [];
  for (const release of state.due) {
    const { files, tried, offline } = await filesOf(state.name, release, tools.fetch);
    log.push(...tried.map(outcomeLine));
    if (offline) return { log, compiled: [], offline: true };
    if (files.length === 0) continue;
    inputs.push(...files);
    releases.push(release);
    log.push(...files.map(({ path, bytes }) => `downloaded ${path} (${bytes.length} bytes)`));
    if (!several) break;
  }
  if (inputs.length === 0) {
    log.push('nothing newer was found at the known addresses; see the page');
    return { log, compiled: [], offline: false };
  }
  const compiler = tools.compilers.find(({ name }) => name === state.name)!;
  try {
    const compiled = await compiler.compile(inputs, several ? {} : { effective: releases[0]! });
    const written = await tools.write(compiled);
    log.push(...compiled.report, ...written.map(({ path, bytes }) => `wrote ${path} (${bytes} bytes)`));
    return { log, compiled: releases, offline: false };
  } catch (error) {
    if (!(error instanceof MedcodesError)) throw error;
    log.push(`refused: ${error.message}`);
    return { log, compiled: [], offline: false };
  }
}

async function filesOf(
  set: PublishedSet['name'],
  release: IsoDate,
  fetch: Fetch,
): Promise<{ files: InputFile[]; tried: Download[]; offline: boolean }> {
  const files: InputFile[] = [];
  const all: Download[] = [];
  for (const kind of KINDS[set] ?? []) {
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

function linesOf({ name, newest, to, past, due, next, page, byHand, log, compiled }: SetUpdate): string[] {
  const dated = past ? `PAST ITS DATE since ${to}` : `data to ${to}`;
  const missing = due.length === 0 ? '' : `; due: ${due.join(', ')}`;
  return [
    `${name}: newest ${newest}, ${dated}${missing}; next ${next}`,
    `  published at ${page}`,
    ...(byHand === undefined ? [] : [`  not downloaded: ${byHand}`]),
    ...log.map((line) => `  ${line}`),
    ...(compiled.length === 0 ? [] : [`  compiled ${compiled.join(', ')}`]),
  ];
}
