// The code on the pages of recipes is that of the files beside them. `npx tsx scripts/docs/recipe-pages.ts` writes it; a test compares it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FOLDER = new URL('../../docs/recipes/', import.meta.url);
const BLOCK = /(<!-- file: ([\w.-]+) -->\n```\w+\n)[\s\S]*?\n```/g;

/** The names of all pages. */
export const recipePages = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

/** The files of code of all recipes. */
export const recipeFiles = (): string[] =>
  readdirSync(FOLDER).filter((name) => /\.(ts|tsx|html)$/.test(name));

export const textOfPage = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** A page with the code of its files. */
export const withCode = (page: string): string =>
  page.replace(
    BLOCK,
    (_block, start: string, file: string) =>
      `${start}${readFileSync(new URL(file, FOLDER), 'utf8').trimEnd()}\n\`\`\``,
  );

/** The files that a page shows. */
export const filesOn = (page: string): string[] => [...page.matchAll(BLOCK)].map(([, , file]) => file!);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const name of recipePages()) writeFileSync(new URL(name, FOLDER), withCode(textOfPage(name)));
