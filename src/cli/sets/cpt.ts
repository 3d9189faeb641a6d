import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { OnDate } from '../../base/dates.js';
import { descriptorOf } from '../../cpt/descriptor.js';
import {
  ancestors,
  type Cpt,
  type CptEntry,
  type CptHistory,
  type CptNode,
  type CptPayload,
  type CptShapeNode,
  categories,
  children,
  createCpt,
  describe,
  isWellFormed,
} from '../../cpt/index.js';
import { CannotAnswer, type CommandResult, lines, UsageError } from '../command.js';
import { readInputs } from '../compile/inputs.js';
import { cliSetOf } from './from-descriptor.js';
import type { CliSet } from './set.js';

/** The options of a call, with those of this set. */
type CptCall = OnDate & { readonly cpt?: unknown };

const NEEDS_FILES = 'to check that the code exists, give your own AMA files with --cpt PATH';

let loaded: { readonly path: string; readonly cpt: Cpt } | undefined;

/** The files that `--cpt` names, or the modules that `medcodes compile cpt` wrote there; undefined without the option. */
export function cptOf({ cpt: path }: CptCall): Cpt | undefined {
  if (typeof path !== 'string') return undefined;
  if (loaded?.path !== path) loaded = { path, cpt: load(path) };
  return loaded.cpt;
}

function load(path: string): Cpt {
  const module = path.endsWith('.cjs') ? path : join(path, 'cpt.cjs');
  if (existsSync(module)) return createCpt(payloadOf(module));
  return createCpt(readInputs([path]).map(({ path: name, bytes }) => ({ name, content: bytes })));
}

/** The payload of a module that `medcodes compile cpt` wrote. */
function payloadOf(module: string): CptPayload {
  const broken = `${module} was not written by 'medcodes compile cpt'; compile it again`;
  try {
    const { payload } = createRequire(import.meta.url)(resolve(module)) as { payload?: CptPayload };
    if (payload !== undefined) return payload;
  } catch (error) {
    throw new UsageError(`${broken} (${error instanceof Error ? error.message : String(error)})`);
  }
  throw new UsageError(broken);
}

/** The same, for answers that need it. */
function needed(options: CptCall): Cpt {
  const cpt = cptOf(options);
  if (cpt !== undefined) return cpt;
  throw new CannotAnswer('CPT codes are not bundled; give your own AMA files with --cpt PATH');
}

function shapeLines(code: string): readonly string[] {
  const shape = describe(code);
  if (shape === undefined) return [`${code}: does not have the shape of a CPT code`];
  const places = [shape.subsection, shape.section].flatMap((node) =>
    node === undefined ? [] : [`${node.title} (${node.code})`],
  );
  return [`${shape.code}  CPT, category ${[shape.category, ...places].join(', ')}`];
}

function entryLines(entry: CptEntry): string[] {
  const note = entry.projected ? ' (the date is after the edition)' : '';
  const early = entry.unconfirmed ? '; an earlier edition may describe it before that' : '';
  return [
    `${entry.code}  ${entry.title}`,
    `  category ${entry.category}${entry.section === undefined ? '' : `, ${entry.section.title}`}`,
    `  billable${entry.describedFrom === undefined ? '' : `, described from ${entry.describedFrom}`}${early}${note}`,
  ];
}

const historyLines = ({ titles }: CptHistory): string[] =>
  titles.length === 0
    ? ['  no date is known']
    : titles.map(({ from, title }) => `  ${from} to            ${title}`);

const setOf = (cpt: Cpt): CliSet => cliSetOf(descriptorOf(cpt), { entryLines, historyLines });

function runLookup(code: string, options: CptCall): CommandResult {
  const cpt = cptOf(options);
  if (cpt !== undefined) return setOf(cpt).lookup(code, { on: options.on });
  const shape = describe(code);
  const note = shape === undefined ? [] : [`  ${NEEDS_FILES}`];
  return { ok: shape !== undefined, text: lines([...shapeLines(code), ...note]), json: shape ?? null };
}

const runValidate = (code: string, options: CptCall): CommandResult =>
  setOf(needed(options)).validate(code, { on: options.on });

const runHistory = (code: string, options: CptCall): CommandResult =>
  setOf(needed(options)).history(code, { on: options.on });

const nodeLine = (node: CptNode | CptShapeNode, depth: number): string =>
  `${('  '.repeat(depth) + node.code).padEnd(18)} ${'title' in node ? node.title : ''}`.trimEnd();

function runTree(code: string | undefined, options: CptCall): CommandResult {
  if (code === undefined) {
    const all = categories();
    return { ok: true, text: lines(all.map((node) => nodeLine(node, 0))), json: all };
  }
  const cpt = cptOf(options);
  const { on } = options;
  const above = [...(cpt?.ancestors(code, { on }) ?? ancestors(code))].reverse();
  const node = cpt?.commonAncestor(code, code, { on }) ?? (cpt === undefined ? self(code) : undefined);
  if (node === undefined) return { ok: false, text: lines([`${code}: no such node`]), json: null };
  const below = cpt?.children(code, { on }) ?? children(code);
  const text = [
    ...[...above, node].map(nodeLine),
    ...below.map((child) => nodeLine(child, above.length + 1)),
  ];
  return { ok: true, text: lines(text), json: { ancestors: above, node, children: below } };
}

const self = (code: string): CptShapeNode | undefined =>
  describe(code) ??
  categories()
    .flatMap((top) => [top, ...children(top), ...children('10000-69999')])
    .find((node) => node.code.toUpperCase() === code.trim().toUpperCase());

/** CPT for the commands: its shape, and with `--cpt` the user's own files. */
export const CPT: CliSet = {
  name: 'cpt',
  label: 'CPT',
  options: { cpt: { type: 'string' } },
  optionLines: [['--cpt PATH', 'cpt: your AMA files, or the folder that compile wrote']],
  knows: isWellFormed,
  lookup: runLookup,
  validate: runValidate,
  upgrade: () => {
    throw new CannotAnswer('upgrade does not work for CPT, because only one edition is loaded');
  },
  descendants: (code, options) => setOf(needed(options)).descendants(code, { on: options.on }),
  history: runHistory,
  tree: runTree,
  diff: () => {
    throw new UsageError('diff does not work for CPT, because only one edition is loaded');
  },
};
