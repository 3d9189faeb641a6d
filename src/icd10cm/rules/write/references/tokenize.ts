/** A piece of a note's text. */
export interface Token {
  readonly type: 'code' | 'dash' | 'dot' | 'comma' | 'open' | 'close' | 'suffix' | 'word';
  readonly text: string;
  /** Where it starts, and one past where it ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * Signs, longest first. A code is bounded by characters that no code has: `G6PD` contains no code. Since FY2026 the second
 * character may be a letter (QA0). A suffix is a piece of a code that a condition names: `.17`, `.62-`, `-23`.
 */
const TOKEN =
  /(?<code>(?<![0-9A-Za-z])[A-Z](?:\d[0-9A-Z]|[A-Z]\d)(?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z]))|(?<suffix>(?<![0-9A-Za-z])(?:\.\d{1,4}|-\d{2})(?![0-9A-Za-z]))|(?<dash>[-–])|(?<dot>\.)|(?<comma>[,;])|(?<open>\()|(?<close>[)}])|(?<word>[^\s,;.(){}–-]+)/g;

/** Cuts the text of a note into tokens; spaces only separate them. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [type] = Object.entries(match.groups!).find(([, found]) => found !== undefined)!;
    return {
      type: type as Token['type'],
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    };
  });
}
