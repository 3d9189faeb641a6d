import type { CharacterCondition, NoteReading, ReferenceGroup, TextReference } from './model.js';

/** A note that the grammar does not read correctly, read by hand. */
export interface HandReading {
  /** The whole text of the note. */
  readonly text: RegExp;
  /** The condition on its codes. */
  readonly condition?: CharacterCondition;
  /** The codes, if the grammar finds others. */
  readonly references?: readonly TextReference[];
  readonly reason: string;
}

/** Each must be met by a note of the Tabular Lists; the build stops if one does not. */
export const HAND_READINGS: readonly HandReading[] = [
  {
    text: /^infectious mononucleosis \(B27\.0-B27\.9 with 1\)$/,
    condition: { text: 'with 1', patterns: ['.1..'] },
    reason: 'Printed until FY2021 at G63; printed since as "with fifth character 1", polyneuropathy.',
  },
  {
    text: /^infectious mononucleosis with liver disease \(B27\.0-B27\.9 with \.9\)$/,
    condition: { text: 'with .9', patterns: ['.9..'] },
    reason: 'Printed at K77; printed since as "with fifth character 9".',
  },
  {
    text: /^infectious mononucleosis complicated by meningitis \(B27\.- with fourth character 2\)$/,
    condition: { text: 'with fourth character 2', patterns: ['.2..'] },
    reason: 'Printed at G02; meningitis is the fifth character of B27, and so it is printed since.',
  },
  {
    text: /^hallucinations in drug psychosis \(F11-F19 with \.5\)$/,
    condition: { text: 'with .5', patterns: ['.51.'] },
    reason:
      'Printed at R44; hallucinations are the fifth and sixth characters 51, and so it is printed since.',
  },
  {
    text: /^diabetic acidosis - see categories E08-E10, (?:E11, )?E13 with ketoacidosis$/,
    condition: { text: 'with ketoacidosis', patterns: ['1...'] },
    reason: 'Ketoacidosis is the fourth character 1 of E08 to E13.',
  },
  {
    text: /^stasis dermatitis \(I83\.1-\.2\)$/,
    references: [{ first: 'I83.1', last: 'I83.2', stem: false }],
    reason: 'A range of subcategories of I83, shortened; printed in full since.',
  },
];

/** The reading of a note's text, by hand if there is one. */
export function correctReading(text: string, reading: NoteReading, used: Set<HandReading>): NoteReading {
  const hand = HAND_READINGS.find((candidate) => candidate.text.test(text));
  if (hand === undefined) return reading;
  used.add(hand);
  const references = hand.references ?? reading.groups.flatMap((group) => group.references);
  const group: ReferenceGroup = {
    references,
    ...(hand.condition === undefined ? {} : { condition: hand.condition }),
  };
  return { ...reading, groups: [group], unread: [] };
}
