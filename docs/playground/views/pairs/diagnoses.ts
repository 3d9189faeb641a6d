import type { Icd10cmPairCheck } from 'medcodes/icd10cm/rules';
import { h } from '../../dom.js';
import { engine } from '../../engine.js';
import { codeLink, withLinks } from '../../parts/codes.js';
import { quoted, sample } from '../../parts/sample.js';

const VERDICTS: Readonly<Record<Icd10cmPairCheck['verdict'], readonly [kind: string, words: string]>> = {
  conflict: ['bad', 'They are not reported together'],
  permitted: ['good', 'Both may be reported'],
  'no-statement': ['plain', 'No note speaks of this pair'],
  'not-judged': ['warn', 'The pair could not be judged'],
};

/** Two diagnoses: the verdict, and the notes that it rests on. */
export async function diagnosisPair(a: string, b: string, on: string): Promise<Node[]> {
  const [{ checkPair }, { lookup }] = await Promise.all([engine('rules'), engine('icd10cm')]);
  const { verdict, message, statements, restsOn } = checkPair(a, b, { on });
  const [kind, words] = VERDICTS[verdict];
  const sides = [a, b].map((code) =>
    h(
      'div',
      { class: 'card' },
      codeLink('icd10cm', code, on),
      h('p', { class: 'title' }, lookup(code, { on })?.title ?? 'not in force on this date'),
    ),
  );
  return [
    h('div', { class: 'two' }, sides),
    h('div', { class: `verdict ${kind}`, role: 'status' }, h('h2', {}, words), h('p', {}, message)),
    ...statements.map((one) =>
      h(
        'blockquote',
        { class: 'evidence' },
        h(
          'p',
          {},
          h('strong', {}, one.kind === 'excludes1' ? 'Excludes1' : 'Excludes2'),
          ' at ',
          codeLink('icd10cm', one.node.code, on),
          `, for ${one.subject}`,
        ),
        h('p', {}, withLinks(one.text ?? '', on)),
      ),
    ),
    ...(restsOn === undefined
      ? []
      : [h('p', { class: 'hint' }, `Tabular List of ${restsOn.tabular}, ${restsOn.provenance}.`)]),
    sample(
      `import { checkPair } from 'medcodes/icd10cm/rules';\n\ncheckPair(${quoted(a)}, ${quoted(b)}, { on: ${quoted(on)} }).verdict; //=> ${quoted(verdict)}`,
    ),
  ];
}
