import type { IsoDate } from '../../base/dates.js';
import type { SetState } from './state.js';

/** The state of a set in lines: what is bundled, which dates it covers, what is due, why it is a part, and where it is published. */
export function stateLines(state: SetState, byHand: string | undefined): string[] {
  const { name, newest, version, partial, reconstructed, tables, page } = state;
  return [
    `${name}: bundled up to the release of ${newest}${version === undefined ? '' : ` (${version})`}, ${coverage(state)}`,
    ...(tables ?? []).map(
      (table) =>
        `  ${table.label}: release of ${table.newest}, ${dates(table)}${table.why === undefined ? '' : `; ${table.why}`}`,
    ),
    ...partial.map(({ effective, why }) => `  only a part of ${effective} is bundled: ${why}`),
    ...(reconstructed === undefined
      ? []
      : [
          `  ${reconstructed.effective} is reconstructed, compile the official file to replace it: ${reconstructed.why}`,
        ]),
    `  ${dueLine(state)}`,
    `  published at ${page}`,
    ...(byHand === undefined ? [] : [`  not downloaded: ${byHand}`]),
  ];
}

const dates = ({ to, past }: { readonly to: IsoDate; readonly past: boolean }): string =>
  `covers dates to ${to}${past ? ': PAST ITS DATE' : ''}`;

const coverage = (state: SetState): string =>
  state.tables === undefined
    ? dates(state)
    : `in ${state.tables.length} tables, the first of which ends on ${state.to}${state.past ? ': PAST ITS DATE' : ''}`;

/** Releases that are not bundled at all, then those of which a part is. */
function dueLine({ due, partial, next }: SetState): string {
  const parts = new Set(partial.map(({ effective }) => effective));
  const missing = due.filter((day) => !parts.has(day));
  const inWhole = due.filter((day) => parts.has(day));
  const said = [
    ...(missing.length === 0 ? [] : [missing.join(', ')]),
    ...(inWhole.length === 0 ? [] : [`in whole ${inWhole.join(', ')}`]),
  ];
  return `due: ${said.join('; ') || 'nothing'}; next ${next}`;
}
