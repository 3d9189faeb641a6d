import type { OnDate } from '../../../base/dates.js';
import type { Icd10cmNodeRef } from '../../types.js';
import { forRelation } from '../bundled.js';
import { forEvidence, forNotes } from '../bundled-notes.js';
import * as look from '../notes/notes.js';
import { instructions as instructionsFor } from '../sequence/show.js';
import { tabulars as tabularsOf } from '../tabulars.js';
import type { Icd10cmInstruction, Icd10cmTabularNote, Icd10cmTabularRelease } from '../types.js';

/**
 * The notes of the Tabular List at a node on a date: includes, inclusion terms, Excludes1, Excludes2, code first, use
 * additional code, code also, notes, and the sentence above 7th characters.
 *
 * Between two Tabular Lists the earlier one applies; each note names the list it was read from. An empty list for a node that
 * does not exist on the date or has no notes, and before 2015-10-01.
 *
 * @param node - a code, a block (`A15-A19`) or a chapter (`A00-B99`), or a node
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { notes } from 'medcodes/icd10cm/rules';
 *
 * const [first] = notes('I10', { on: '2026-01-15' });
 * first?.kind; //=> 'excludes1'
 * first?.text; //=> 'hypertensive disease complicating pregnancy, childbirth and the puerperium (O10-O11, O13-O16)'
 * first?.references.map(({ codes }) => codes); //=> ['O10-O11', 'O13-O16']
 * notes('A18.5', { on: '2026-01-15', inherited: true }).filter((note) => note.node.code === 'A15-A19').length; //=> 9
 * ```
 */
export function notes(
  node: Icd10cmNodeRef,
  options?: look.Icd10cmNotesOptions,
): readonly Icd10cmTabularNote[] {
  return look.notes(forNotes, node, options);
}

/**
 * The code-first, use-additional-code and code-also instructions that apply to a code on a date: its own first, then
 * those of the nodes above it. A list that runs over several notes is one instruction.
 *
 * @param code - any text; an empty list for one that is not a code of the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { instructions } from 'medcodes/icd10cm/rules';
 *
 * const [control] = instructions('E11.9', { on: '2026-01-15' });
 * control?.text; //=> 'code to identify control using:'
 * control?.references.map(({ codes }) => codes); //=> ['Z79.85', 'Z79.4', 'Z79.84', 'Z79.84']
 * ```
 */
export function instructions(code: string, options?: OnDate): readonly Icd10cmInstruction[] {
  return instructionsFor(forEvidence, code, options);
}

/**
 * The Tabular Lists that the rules were compiled from, in order of time.
 *
 * @example
 * ```ts
 * import { tabulars } from 'medcodes/icd10cm/rules';
 *
 * tabulars().map(({ effective }) => effective).at(-1); //=> '2026-10-01'
 * tabulars().at(-1)?.provenance; //=> 'reconstructed'
 * ```
 */
export function tabulars(): readonly Icd10cmTabularRelease[] {
  return tabularsOf(forRelation);
}
