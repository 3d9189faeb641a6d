import type { OnDate } from '../../base/dates.js';
import type { AnyDatedEntry } from '../../codeset/contract.js';
import type { SetDescriptor, Verbs } from '../../codeset/descriptor.js';
import { type CodeSystemLabel, withOtherSystems } from '../../codeset/other-systems.js';
import { CannotAnswer, type CommandResult, lines, UsageError } from '../command.js';
import {
  AFTER_DATA,
  changeLines,
  nodeLine,
  notFoundIn,
  printDiff,
  printTop,
  printTree,
  printValidation,
  span,
} from './print.js';
import type { AnyPresentation, CliSet, Presentation } from './set.js';

/** The state of an entry on a line: the fields that most sets have. */
export function stateLine(entry: AnyDatedEntry, header = 'header', mark = ''): string {
  const { validFrom, validTo, release } = entry as { validFrom?: string; validTo?: string; release?: string };
  const from = validFrom === undefined ? '' : ` from ${validFrom}`;
  const until = validTo === undefined ? '' : ` to ${validTo}`;
  const note = entry.projected ? `; ${AFTER_DATA}` : '';
  return `  ${entry.billable ? 'billable' : `${header}, not billable`}${from}${until} (release ${release}${mark}${note})`;
}

const plainLines = (entry: AnyDatedEntry): string[] => [`${entry.code}  ${entry.title}`, stateLine(entry)];

/** What a history has in the sets that have headers and dated titles. */
interface TitledHistory {
  readonly periods: readonly { readonly from: string; readonly to?: string; readonly billable?: boolean }[];
  readonly titles?: readonly { readonly from: string; readonly to?: string; readonly title: string }[];
}

const periodLines = ({ periods, titles = [] }: TitledHistory, header = 'header'): string[] => [
  ...periods.map((period) => `${span(period)} ${period.billable === false ? header : 'billable'}`),
  ...titles.map((period) => `${span(period)} ${period.title}`),
];

/** A set for the commands, from its descriptor. */
export function cliSetOf(descriptor: SetDescriptor, presentation: Presentation = {}): CliSet {
  const { about, verbs } = descriptor;
  const shown = presentation as AnyPresentation;
  const verb = <Name extends keyof Verbs>(name: Name): NonNullable<Verbs[Name]> => {
    const found = verbs[name];
    if (found === undefined) throw new CannotAnswer(`${about.label} has no ${name}`);
    return found as NonNullable<Verbs[Name]>;
  };
  const knows = (code: string): boolean => (verbs.history?.(code) ?? verbs.lookup?.(code)) !== undefined;
  /** A code that no release has is often one of another set, which a suggestion would hide. */
  const missing = (code: string, where: string, options: OnDate): CommandResult => {
    const { message } = knows(code)
      ? { message: where }
      : withOtherSystems({ message: where }, code, about.label as CodeSystemLabel);
    if (message !== where) return { ok: false, text: lines([`${code}: ${message}`]), json: null };
    return notFoundIn(verb('suggest'))(code, where, options);
  };
  const notOnDate = (code: string, options: OnDate): CommandResult =>
    missing(code, `not in ${about.label} on that date`, options);

  return {
    name: about.id,
    label: about.label,
    knows,

    lookup(code, options) {
      const entry = verb('lookup')(code, options);
      if (entry === undefined) return notOnDate(code, options);
      return { ok: true, text: lines((shown.entryLines ?? plainLines)(entry)), json: entry };
    },

    validate: (code, options) =>
      printValidation(code, verb('validate')(code, options), shown.issueLines ?? (() => [])),

    upgrade(code, { on }) {
      const { codes, projected } = verb('upgrade')(code, { on });
      const text =
        codes.length === 0 ? `no code of ${about.label} stands for it on that date` : codes.join(', ');
      const late = projected ? ` (${AFTER_DATA})` : '';
      const json = { code, codes, projected };
      return { ok: codes.length > 0, text: lines([`${code}: ${text}${late}`]), json };
    },

    descendants(code, { on }) {
      const own = verb('commonAncestor')(code, code, { on });
      if (own === undefined) return notOnDate(code, { on });
      const below = verb('descendants')(code, { on });
      return { ok: true, text: lines(below.map((node) => nodeLine(node))), json: below };
    },

    history(code, options) {
      const found = verb('history')(code);
      if (found === undefined) return missing(code, `not in any release of ${about.label}`, options);
      const before = verbs.predecessors?.(code) ?? [];
      const after = verbs.successors?.(code) ?? [];
      const text = shown.historyLines?.(found, before, after) ?? [
        ...periodLines(found, shown.header),
        ...changeLines(before, after),
      ];
      const changes = verbs.predecessors === undefined ? {} : { predecessors: before, successors: after };
      return { ok: true, text: lines([found.code, ...text]), json: { ...found, ...changes } };
    },

    tree(code, options) {
      if (descriptor.tops === undefined) throw new UsageError(`${about.label} has no tree`);
      if (code === undefined) return printTop(descriptor.tops(options));
      const own = verb('commonAncestor')(code, code, options);
      if (own === undefined) return notOnDate(code, options);
      const above = [...verb('ancestors')(code, options)].reverse();
      return printTree(above, own, verb('children')(code, options));
    },

    diff: (from, to) => printDiff(verb('diff')(from, to)),
  };
}
