/** A kind of this or more: the phrase is a form of its label and `Approach` behind it. */
export const WITH_APPROACH = 4;

/** The phrase is written out. */
export const LITERAL = 8;

/**
 * Where the phrase last used for a label is kept: by place and label; without a label by place and value.
 *
 * @param label - the number of the label, 0 for none
 */
export const phraseSlot = (place: number, label: number, value: number): number =>
  (label === 0 ? value : label + 64) * 4 + place;
