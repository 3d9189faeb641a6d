// The pages of the site that are no API: every Markdown file of the project, each in a group of the navigation.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

/** The groups of the navigation in their order. Their pages: by pattern, or named in their order. */
export const GROUPS = [
  [
    'Start here',
    ['docs/getting-started.md', 'docs/glossary.md', 'docs/guide/dates.md', 'docs/guide/sizes.md'],
  ],
  ['Guides', /^docs\/guide\//],
  ['Recipes', /^docs\/recipes\//],
  ['Modules', []],
  ['Rules', /^docs\/rules(\.md|\/)/],
  ['Data and measurements', /^docs\/(data-sources|tables|benchmarks|search-evaluation|testing)\.md$|^data-build\/reports\//],
  ['Formats', /^docs\/format\//],
  ['Decisions', /^docs\/decisions\//],
  ['Project', /\.md$/],
];

/** The group of a page by its path from the root. */
export function groupOf(path) {
  const found = GROUPS.find(([, pages]) => (Array.isArray(pages) ? pages.includes(path) : pages.test(path)));
  return found?.[0] ?? 'Project';
}

/** The Markdown files that are committed or new, README aside, which is the first page. */
export function pages() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'];
  const files = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n');
  const order = GROUPS.flatMap(([, named]) => (Array.isArray(named) ? named : []));
  const rank = (file) => (order.includes(file) ? order.indexOf(file) : order.length);
  return files
    .filter((file) => file !== '' && file !== 'README.md' && existsSync(join(ROOT, file)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
