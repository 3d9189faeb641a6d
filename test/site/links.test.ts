import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const site = inject('site');
const pages = new Map<string, string>();
const ids = new Map<string, Set<string>>();

beforeAll(() => {
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(site, name), 'utf8');
    pages.set(name, html);
    ids.set(name, new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => decoded(id!))));
  }
});

const decoded = (text: string): string =>
  decodeURIComponent(text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"));

/** What is wrong with a link of a page; undefined if it leads to a file and a place of the site. */
function problemOf(page: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : relative(site, join(site, dirname(page), decoded(path)));
  if (target.startsWith('..')) return `${page}: ${link} leads out of the site`;
  if (!existsSync(join(site, target))) return `${page}: ${link} leads to no file`;
  // The addresses of the playground are its own.
  if (anchor === undefined || anchor === '' || target.startsWith('playground/')) return undefined;
  return ids.get(target)?.has(decoded(anchor)) === false ? `${page}: ${link} leads to no place` : undefined;
}

const isAddress = (link: string): boolean => /^[a-z][a-z+.-]*:/i.test(link);

describe('the links of the site', () => {
  it('are many', () => {
    expect(pages.size).toBeGreaterThan(500);
  });

  it('all lead to a file and a place of the site', () => {
    const problems: string[] = [];
    for (const [page, html] of pages) {
      const links = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
      for (const link of new Set(links)) {
        const problem = isAddress(link) ? undefined : problemOf(page, link);
        if (problem !== undefined) problems.push(problem);
      }
    }
    expect(problems.slice(0, 30)).toEqual([]);
  });

  it('that leave it load nothing, and none is a mark that was left', () => {
    for (const html of pages.values()) {
      expect(html).not.toContain('site.invalid');
      expect(html.match(/(?:src|<link[^>]+href)="https?:[^"]*"/g) ?? []).toEqual([]);
    }
  });
});
