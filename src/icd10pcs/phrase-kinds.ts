/** A kind of this or more: the phrase is a form of its label and `Approach` after it. */
export const WITH_APPROACH = 4;

/** The phrase is written in full. */
export const LITERAL = 8;

/**
 * The slot of the phrase last used for a label: by place and label, or by place and value if there is no label.
 *
 * @param label - the number of the label, 0 for none
 */
export const phraseSlot = (place: number, label: number, value: number): number =>
  (label === 0 ? value : label + 64) * 4 + place;
