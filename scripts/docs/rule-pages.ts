// The pages of the rules, made of `docs/rules/examples.ts` and of the answers of the package. `tsx scripts/docs/rule-pages.ts` writes
// them; a test compares them.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { EXAMPLES } from '../../docs/rules/examples.js';
import type { RuleExample } from '../../docs/rules/kinds.js';
import { type Claim, checkClaim, type Finding } from '../../src/claim/index.js';

const FOLDER = new URL('../../docs/rules/', import.meta.url);
const RULES: string = readFileSync(new URL('../rules.md', FOLDER), 'utf8');
const HEADER =
  '<!-- Generated from docs/rules/examples.ts; do not edit. `npx tsx scripts/docs/rule-pages.ts` writes it. -->';

/** The file of a rule: `icd10cm.excludes1` is `icd10cm-excludes1.md`. */
export const fileOfRule = (rule: string): string => `${rule.replaceAll('.', '-')}.md`;

/** The section of the page of all rules that describes the rule. */
export function anchorOf(rule: string): string {
  let heading = '';
  let first = '';
  for (const line of RULES.split('\n')) {
    const found = /^#{2,} (.+)/.exec(line)?.[1];
    if (found !== undefined) heading = found;
    const isRow = line.startsWith('|') && line.includes(`\`${rule}\``);
    if (found?.includes(`\`${rule}\``)) return slug(found);
    if (isRow && first === '') first = heading;
  }
  return slug(first);
}

const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9\s_-]/g, '')
    .replace(/\s/g, '-');

/** The findings of the rule in its example. */
export const findingsOf = ({ rule, claim }: RuleExample): readonly Finding[] =>
  claim === undefined ? [] : checkClaim(claim as Claim).findings.filter((finding) => finding.rule === rule);

const quote = (text: string): string => (text === '' ? '>' : `> ${text}`);

function foundOf(finding: Finding): string[] {
  const evidence = finding.evidence.map(
    ({ source, release, statement }) => `${source}, ${release}: ${statement}`,
  );
  return [
    quote(`**${finding.severity}** at \`${finding.pointers[0] ?? ''}\`: ${finding.message}`),
    ...evidence.flatMap((text) => [quote(''), quote(`Rests on ${text}`)]),
    ...(finding.fix === undefined ? [] : [quote(''), quote(`To do: ${finding.fix.message}`)]),
  ];
}

/** The text of the page of a rule. */
export function pageOf(example: RuleExample): string {
  const { rule, means, todo, claim, elsewhere } = example;
  const start = [
    HEADER,
    '',
    `# \`${rule}\``,
    '',
    means,
    '',
    `**What to do.** ${todo}`,
    '',
    `**Source and limits.** See [rules](../rules.md#${anchorOf(rule)}). The [glossary](../glossary.md) explains the words.`,
    '',
    '## Worked example',
    '',
  ];
  if (claim === undefined) return `${[...start, elsewhere ?? '', ''].join('\n')}`;
  const lines = [
    '```json',
    JSON.stringify(claim, null, 2),
    '```',
    '',
    `\`checkClaim\` (\`medcodes/claim\`) finds:`,
    '',
  ];
  const found = findingsOf(example).flatMap((finding) => [...foundOf(finding), '']);
  return [...start, ...lines, ...found].join('\n');
}

/** The list of all rules. */
export function listOfRules(): string {
  const rows = EXAMPLES.map(({ rule, means }) => `| [\`${rule}\`](${fileOfRule(rule)}) | ${means} |`);
  return [
    HEADER,
    '',
    '# Every rule',
    '',
    'What each finding means, what to do, and a claim that has it. [Rules](../rules.md) has sources and limits.',
    '',
    '| rule | what it means |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** All files of the folder by their names. */
export const rulePages = (): Map<string, string> =>
  new Map([
    ['README.md', listOfRules()],
    ...EXAMPLES.map((example) => [fileOfRule(example.rule), pageOf(example)] as const),
  ]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, text] of rulePages()) writeFileSync(new URL(name, FOLDER), text);
