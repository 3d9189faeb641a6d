import { isDate } from 'medcodes';
import { lookup, validate } from 'medcodes/icd10cm';
import { search } from 'medcodes/search';

/** The tools that a language model is given. It may name no code that these did not return. */
export const TOOLS = [
  {
    name: 'find_diagnosis',
    description:
      'Finds ICD-10-CM codes that are in force on the date of service. Use only codes that it returns.',
    input_schema: {
      type: 'object',
      properties: {
        words: { type: 'string', description: 'the diagnosis in words' },
        on: { type: 'string', description: 'the date of service, YYYY-MM-DD' },
      },
      required: ['words', 'on'],
    },
  },
];

/** The answer of the tool: codes with their official titles and the text that matched. */
export function findDiagnosis({ words, on }: { words: string; on: string }): object[] {
  if (!isDate(on)) throw new RangeError('on is no date: write YYYY-MM-DD');
  return search(words, { on, systems: ['icd10cm'], billableOnly: true, limit: 8 }).hits.map(
    ({ code, title, why }) => ({
      code,
      title,
      matched: why.text,
    }),
  );
}

export interface Grounded {
  readonly code: string;
  /** The official title and the release it is from; undefined if the code is not accepted. */
  readonly evidence?: { readonly title: string; readonly release: string };
  /** What to tell the model, so that it tries again. */
  readonly repair?: string;
}

/** Judges the codes that the model named. Codes without evidence go back to it, never to a claim. */
export function ground(codes: readonly string[], on: string): Grounded[] {
  return codes.map((code) => {
    const answer = validate(code, { on });
    if (answer.ok) {
      const { title, release } = lookup(code, { on })!;
      return { code: answer.entry.code, evidence: { title, release } };
    }
    const [issue] = answer.issues;
    const meant =
      issue.suggestions.length === 0
        ? ''
        : ` Choose one of ${issue.suggestions.join(', ')}, or search again.`;
    return { code, repair: `${issue.message}.${meant}` };
  });
}
