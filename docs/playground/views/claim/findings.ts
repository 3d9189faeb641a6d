import type { Finding } from 'medcodes/claim';
import { type Child, h } from '../../dom.js';
import { badge, withLinks } from '../../parts/codes.js';
import { type Step, stepsOf } from './fix.js';
import type { Outcome } from './read.js';

const COLOURS = { error: 'bad', warning: 'warn', information: 'plain' } as const;

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** What a finding can do on the desk. */
export interface Acts {
  readonly fix: (step: Step, finding: Finding) => void;
  /** Goes to the place of a finding; undefined if the desk cannot. */
  readonly go: (finding: Finding) => void;
  readonly on: string;
}

function findingOf(finding: Finding, { fix, go, on }: Acts): HTMLElement {
  const steps = stepsOf(finding);
  const [evidence] = finding.evidence;
  return h(
    'li',
    { class: `finding ${COLOURS[finding.severity]}` },
    h(
      'p',
      { class: 'row' },
      badge(COLOURS[finding.severity], finding.severity),
      h('a', { class: 'rule', href: `../rules/${finding.rule.replaceAll('.', '-')}.html` }, finding.rule),
    ),
    h('p', {}, finding.message),
    evidence === undefined
      ? undefined
      : h(
          'blockquote',
          { class: 'evidence' },
          withLinks(evidence.statement, on),
          h('span', { class: 'hint' }, ` ${evidence.source}, ${evidence.release}`),
        ),
    h(
      'p',
      { class: 'row' },
      h(
        'button',
        { class: 'quiet', type: 'button', onclick: () => go(finding) },
        `Go to ${finding.pointers[0] ?? 'the claim'}`,
      ),
      steps.map((step) =>
        h('button', { class: 'button', type: 'button', onclick: () => fix(step, finding) }, step.label),
      ),
      steps.length === 0 && finding.fix !== undefined
        ? h('span', { class: 'hint' }, `To do: ${finding.fix.message}`)
        : undefined,
    ),
  );
}

/** The verdict, the findings, and what was not judged. */
export function outcomeOf({ answer, problems }: Outcome, acts: Acts): Child {
  const unread = problems.map((text) => h('p', { class: 'verdict warn' }, text));
  if (answer === undefined)
    return [
      h('h2', {}, 'The claim cannot be read'),
      unread,
      h('p', { class: 'hint' }, 'Mend the text, or begin with an example.'),
    ];
  const { counts, findings, checks } = answer;
  const partly = checks.filter(
    ({ status, reason }) => (status === 'partly' || status === 'not-run') && reason !== undefined,
  );
  return [
    h('h2', {}, findings.length === 0 ? 'Nothing was found' : count(findings.length, 'finding')),
    h(
      'p',
      { class: `verdict ${answer.ok ? 'good' : 'bad'}` },
      answer.ok
        ? 'No error. That is not an approval.'
        : `${count(counts.errors, 'error')}, ${count(counts.warnings, 'warning')}: the claim would be denied or returned.`,
    ),
    unread,
    h(
      'ol',
      { class: 'findings' },
      findings.map((finding) => findingOf(finding, acts)),
    ),
    partly.length === 0
      ? undefined
      : h(
          'details',
          {},
          h('summary', {}, 'What could not be judged'),
          h(
            'ul',
            { class: 'notes' },
            partly.map(({ check, reason }) => h('li', {}, h('strong', {}, check), `: ${reason}`)),
          ),
        ),
  ];
}
