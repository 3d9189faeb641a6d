import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenLinks, markdownFiles, ROOT, relativeLinks, textOf } from './markdown.js';

const files = markdownFiles();

describe('the links of the documentation', () => {
  it('are found in many pages', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap((file) => relativeLinks(textOf(file))).length).toBeGreaterThan(80);
  });

  it('all lead to a file and a heading that exist', () => {
    expect(files.flatMap((file) => brokenLinks(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ['a file that does not exist', '[x](nowhere.md)', 'README.md: nowhere.md does not exist'],
    [
      'a heading that does not exist',
      '[x](CHANGELOG.md#no-such)',
      'README.md: CHANGELOG.md has no heading #no-such',
    ],
    ['a file outside of the project', '[x](../../x.md)', 'README.md: ../../x.md is outside of the project'],
  ])('are reported if they lead to %s', (_what, text, problem) => {
    expect(brokenLinks('README.md', text)).toEqual([problem]);
  });

  it('are not looked for in code, and addresses of other sites are not followed', () => {
    expect(brokenLinks('README.md', '`[x](no.md)` [y](https://example.org) [z](#medcodes)')).toEqual([]);
    expect(brokenLinks('README.md', '```md\n[x](no.md)\n```\n')).toEqual([]);
  });
});

describe('the pages that a newcomer needs', () => {
  const guides = files.filter((file) => file.startsWith('docs/guide/'));

  it('include a glossary that every guide links', () => {
    expect(guides.length).toBeGreaterThanOrEqual(9);
    expect(guides.filter((file) => !relativeLinks(textOf(file)).includes('../glossary.md'))).toEqual([]);
  });

  it('include a README in each main folder, which says who may import it', () => {
    const folders = readdirSync(`${ROOT}/src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    const readmes = ['src', 'data-build', 'scripts', 'test', ...folders].map(
      (folder) => `${folder}/README.md`,
    );
    expect(readmes.filter((file) => !files.includes(file))).toEqual([]);
    expect(readmes.filter((file) => !textOf(file).includes('**Imported by:**'))).toEqual([]);
  });

  it('include every decision in the list of decisions', () => {
    const decisions = files.filter((file) => /^docs\/decisions\/\d/.test(file));
    const listed = relativeLinks(textOf('docs/decisions/README.md'));
    expect(decisions.length).toBeGreaterThanOrEqual(19);
    expect(decisions.filter((file) => !listed.includes(file.split('/').at(-1)!))).toEqual([]);
  });
});
