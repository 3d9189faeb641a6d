import type { SetDescriptor } from '../../codeset/descriptor.js';
import { DESCRIPTOR } from '../../icd9/descriptor.js';
import { type Icd9Entry, type Icd9Mapping, toIcd10 } from '../../icd9/index.js';
import { DESCRIPTOR as PROCEDURES_DESCRIPTOR } from '../../icd9/procedures/descriptor.js';
import { toIcd10 as procedureToIcd10 } from '../../icd9/procedures/index.js';
import { lines } from '../command.js';
import { cliSetOf } from './from-descriptor.js';
import type { CliSet } from './set.js';

/** The most codes that a line names. */
const MOST_NAMED = 8;

const named = (codes: readonly string[]): string =>
  codes.length > MOST_NAMED
    ? `${codes.slice(0, MOST_NAMED).join(', ')} and ${codes.length - MOST_NAMED} more`
    : codes.join(', ');

/** What a code maps to, for people. */
function mappingLines(mapping: Icd9Mapping | undefined): string[] {
  if (mapping === undefined) return [];
  if (mapping.noMap) return ['  ICD-10: no map'];
  const { rows, scenarios, single } = mapping;
  const approximate = rows.some((row) => row.approximate) ? ' (approximate)' : '';
  return [
    ...(single.length === 0 ? [] : [`  ICD-10: ${named(single)}${approximate}`]),
    ...scenarios.map(
      ({ choiceLists }) =>
        `  ICD-10, together: ${choiceLists.map(({ codes }) => `(${named(codes)})`).join(' with ')}${approximate}`,
    ),
  ];
}

/** One of both kinds for the commands: the codes of ICD-10 are shown with each code, and are the answer of `upgrade`. */
function icd9Set(descriptor: SetDescriptor, map: (code: string) => Icd9Mapping | undefined): CliSet {
  const entryLines = ({ code, header, title, release, validTo }: Icd9Entry): string[] => [
    `${code}  ${title}`.trimEnd(),
    `  ${header ? 'header' : 'code'} of ${descriptor.about.label}, in force to ${validTo} (edition ${release})`,
    ...mappingLines(map(code)),
  ];
  const set = cliSetOf(descriptor, { entryLines });
  return {
    ...set,
    validate(code, options) {
      const answer = set.validate(code, options);
      return answer.ok ? answer : { ...answer, text: answer.text + lines(mappingLines(map(code))) };
    },
    upgrade(code) {
      const mapping = map(code);
      if (mapping === undefined)
        return {
          ok: false,
          text: lines([`${code}: not a code of ${descriptor.about.label}`]),
          json: null,
        };
      return { ok: !mapping.noMap, text: lines([mapping.code, ...mappingLines(mapping)]), json: mapping };
    },
  };
}

/** The diagnoses of ICD-9-CM for the commands. */
export const ICD9: CliSet = /* @__PURE__ */ icd9Set(DESCRIPTOR, toIcd10);
/** The procedures of ICD-9-CM for the commands. */
export const ICD9_PROCEDURES: CliSet = /* @__PURE__ */ icd9Set(PROCEDURES_DESCRIPTOR, procedureToIcd10);
