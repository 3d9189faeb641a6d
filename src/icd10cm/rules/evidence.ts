import type { Evidence } from '../../base/findings.js';
import type { EvidenceData } from './data.js';
import type { RulesMoment } from './moment.js';

/** What a finding says about its source without the texts of notes. */
const WITHOUT_TEXT = 'a note names the codes; its text is not loaded';

/** The headings that the Tabular List prints above the kinds of notes. */
const HEADS = ['Excludes1', 'Excludes2', 'Code first', 'Use additional', 'Code also'] as const;

/** A note of the relation as the evidence of a finding: its kind, its text, its heading, and its place. */
export function evidenceOf(data: EvidenceData, note: number, node: number, moment: RulesMoment): Evidence {
  const relation = data.relation();
  const { notes } = relation;
  const texts = data.texts?.();
  const heading = notes.headingOf(note, moment.tabular);
  const above = texts === undefined || heading < 0 ? '' : `${texts.ofRelation(heading)} `;
  const words = texts === undefined ? WITHOUT_TEXT : above + texts.ofRelation(note);
  return {
    source: 'ICD-10-CM Tabular List',
    release: relation.tabulars[moment.tabular]!.effective,
    at: notes.nodes.show(node).code,
    statement: `${HEADS[notes.kind[note]!]}: ${words}`,
  };
}
