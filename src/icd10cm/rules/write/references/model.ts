/** What is read from the text of a note: the codes it refers to, independent of any table. */

/** One code, stem or range of a note's text. Codes have their dot, without anything that follows them. */
export interface TextReference {
  readonly first: string;
  /** The last code of a range. */
  readonly last?: string;
  /** Whether the (last) code is printed as a stem: `E08.-`. */
  readonly stem: boolean;
}

/** A condition on the characters after the category: any of the patterns. */
export interface CharacterCondition {
  /** As printed: `with fifth or sixth character 5`. */
  readonly text: string;
  /**
   * Each has a sign for the 4th, 5th, 6th and 7th character: `.` anything or nothing, a space nothing, otherwise that
   * character. `open-fracture` means the characters with that name in the definition in force.
   */
  readonly patterns: readonly string[] | 'open-fracture';
}

/** A list of references that share a condition. */
export interface ReferenceGroup {
  readonly references: readonly TextReference[];
  readonly condition?: CharacterCondition;
}

/** Everything that a note's text refers to. */
export interface NoteReading {
  readonly groups: readonly ReferenceGroup[];
  /** The codes that the note applies to, if its text names them: 'for codes G31.0-G31.83'. */
  readonly subjects: readonly TextReference[];
  /** Chapters named by number: 'code (Chapter 20)'. */
  readonly chapters: readonly number[];
  /** Words in parentheses that contain codes but that no rule reads. Empty for every note of the available releases. */
  readonly unread: readonly string[];
}
