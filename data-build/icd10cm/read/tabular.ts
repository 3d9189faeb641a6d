import { SaxesParser } from 'saxes';
import type { TabularBlock, TabularChapter } from '../../../src/icd10cm/write/model.js';
import { BuildError } from '../../errors.js';

const TITLE = /^(.*?)\s*\(([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?)\)$/;

interface OpenBlock {
  range: string;
  title: string;
  categories: string[];
}

interface OpenChapter {
  number: number;
  range: string;
  title: string;
  blocks: OpenBlock[];
}

/**
 * Reads the chapters, the blocks and the categories of a tabular XML: `chapter`, `section` and the `diag` elements directly
 * below a section. Notes and everything below the categories are skipped.
 *
 * @throws BuildError `unreadable` for XML that is not well formed, `malformed-row` for a title without its range
 */
export function readTabular(file: string, xml: string): TabularChapter[] {
  const parser = new SaxesParser();
  const chapters: OpenChapter[] = [];
  const path: string[] = [];
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'chapter') chapters.push({ number: 0, range: '', title: '', blocks: [] });
    if (name === 'section') {
      chapters.at(-1)?.blocks.push({ range: String(attributes.id ?? ''), title: '', categories: [] });
    }
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', () => {
    closeElement(file, path.slice(-3).join('/'), text.replace(/\s+/g, ' ').trim(), chapters);
    path.pop();
  });
  parser.on('error', (error) => {
    throw new BuildError('unreadable', file, `not well-formed XML: ${error.message}`);
  });
  parser.write(xml).close();
  if (chapters.length === 0)
    throw new BuildError('unreadable', file, 'no chapter found; this is not a tabular XML');
  return chapters;
}

function closeElement(file: string, path: string, text: string, chapters: OpenChapter[]): void {
  const chapter = chapters.at(-1);
  const block = chapter?.blocks.at(-1);
  if (chapter === undefined) return;
  if (path.endsWith('/chapter/name')) chapter.number = Number(text);
  else if (path.endsWith('/chapter/desc')) Object.assign(chapter, titleAndRange(file, text));
  else if (path === 'chapter/section/desc') checkBlockTitle(file, block!, text);
  else if (path === 'section/diag/name') block!.categories.push(text);
}

function titleAndRange(file: string, text: string): { title: string; range: string } {
  const match = TITLE.exec(text);
  if (match === null)
    throw new BuildError('malformed-row', file, `'${text}' does not end with a range of codes`);
  return { title: match[1]!, range: match[2]! };
}

function checkBlockTitle(file: string, block: TabularBlock & OpenBlock, text: string): void {
  const { title, range } = titleAndRange(file, text);
  if (range !== block.range) {
    throw new BuildError('contradiction', file, `block ${block.range} is called '${text}'`);
  }
  block.title = title;
}
