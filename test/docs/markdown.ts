import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Every Markdown file that is committed or new, by its path from the root. */
export const markdownFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)));

/** Markdown without its blocks and spans of code, in which nothing is a link. */
const withoutCode = (text: string): string =>
  text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchors of a page: one for each heading, as the usual hosts make them. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const plain = heading!.toLowerCase().replace(/[^\p{Letter}\p{Number}\s_-]/gu, '');
    const anchor = plain.replace(/\s/g, '-');
    let unique = anchor;
    for (let n = 1; anchors.has(unique); n++) unique = `${anchor}-${n}`;
    anchors.add(unique);
  }
  return anchors;
}

/** What is wrong with a link to a file or heading of the project; undefined if it leads there. */
function problemOf(file: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const full = path === '' ? join(ROOT, file) : join(ROOT, dirname(file), decodeURI(path));
  const shown = relative(ROOT, full);
  if (shown.startsWith('..')) return `${file}: ${target} is outside of the project`;
  if (!existsSync(full)) return `${file}: ${target} does not exist`;
  if (anchor === undefined || !full.endsWith('.md')) return undefined;
  return anchorsOf(readFileSync(full, 'utf8')).has(anchor)
    ? undefined
    : `${file}: ${shown} has no heading #${anchor}`;
}

/** The relative links of a page. */
export const relativeLinks = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));

/** The relative links of a page that lead nowhere. */
export const brokenLinks = (file: string, text: string): string[] =>
  relativeLinks(text).flatMap((target) => problemOf(file, target) ?? []);
