// A plugin of typedoc: import paths as names, functions by task, pages by group, and links between the parts of the site.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Comment, CommentTag, Converter, PageEvent, ReflectionKind, RendererEvent } from 'typedoc';
import { ENTRIES } from '../entries.mjs';
import { ROOT } from '../run.mjs';
import { mendPage } from './mend-page.mjs';
import { groupOf } from './pages.mjs';
import { SiteRouter } from './router.mjs';
import { ERRORS, PAYLOADS, TYPES, taskOf } from './tasks.mjs';

/** The name that typedoc gives a module, and the one that people import. */
const IMPORT_PATHS = new Map(
  Object.entries(ENTRIES).map(([entry, source]) => [
    source.replace(/^src\/(.+?)(\/index)?\.ts$/, '$1'),
    entry.replace('.', 'medcodes'),
  ]),
);

/** What links of the configuration begin with if they lead into the site. */
const SITE = 'https://site.invalid/';

/** Adds a block tag to the comment of a reflection. */
function tag(reflection, name, text) {
  reflection.comment ??= new Comment();
  reflection.comment.blockTags.push(new CommentTag(name, [{ kind: 'text', text }]));
}

/** What the search puts first: functions and guides, before properties and notes for contributors. */
const BOOSTS = {
  Guides: 3,
  'Start here': 3,
  Recipes: 3,
  Rules: 1.5,
  Decisions: 0.5,
  Formats: 0.5,
  Project: 0.3,
};
const BOOST_OF_FUNCTIONS = 6;
const BOOST_OF_PROPERTIES = 0.3;

/** The first sentence of a page that says something of its own. */
function summaryOf(document) {
  const text = document.content.map((part) => part.text).join('');
  const paragraphs = text.split(/\n\s*\n/).map((one) => one.trim().replace(/\s+/g, ' '));
  const own = paragraphs.find((one) => /^[A-Za-z`*'"]/.test(one) && !one.startsWith('The words of medical'));
  const plain = (own ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
  return /^.{20,}?[.:](?= |$)/.exec(plain)?.[0] ?? plain;
}

/** The section of a member of a module. */
function sectionOf(member) {
  if (member.kind === ReflectionKind.Function) return taskOf(member.name);
  if (member.kind === ReflectionKind.Variable) return PAYLOADS;
  return member.kind === ReflectionKind.Class ? ERRORS : TYPES;
}

/** The first heading becomes the name of the page, and a remark before it goes. */
function takeHeading(document, file) {
  const text = readFileSync(file, 'utf8');
  const heading = /^(?:<!--[\s\S]*?-->\s*)?# (.+)\n/.exec(text)?.[1];
  if (heading === undefined) return;
  document.name = heading.replaceAll('`', '');
  // The heading is the text up to the first end of line after its start; code in it is a part of its own.
  const start = document.content.findIndex(({ text: part }) => /(^|\n)# /.test(part));
  document.content.splice(0, start);
  document.content[0].text = document.content[0].text.replace(/^[\s\S]*?# /, '');
  while (!document.content[0].text.includes('\n')) document.content.shift();
  document.content[0].text = document.content[0].text.replace(/^[^\n]*\n/, '');
}

/** Code in a heading becomes text: typedoc leaves it out of the address of the heading. */
function plainHeadings(document) {
  let line = '';
  for (const part of document.content) {
    if (part.kind === 'code' && /^#+ /.test(line) && !part.text.includes('\n')) {
      part.kind = 'text';
      part.text = part.text.replaceAll('`', '');
    }
    line = (line + part.text).split('\n').at(-1) ?? '';
  }
}

/** The page of a rule leads to its claim in the playground. */
function addLive(document, file) {
  const rule = /^docs\/rules\/([a-z0-9]+)-([\w-]+)\.md$/.exec(file);
  if (rule === null || !document.content.some(({ text }) => text.includes('```json'))) return;
  const link = `${SITE}playground/index.html#/claim?rule=${rule[1]}.${rule[2]}`;
  document.content.push({ kind: 'text', text: `\n\n[Try it live in the playground](${link})\n` });
}

/** A README of the source is named with its folder. */
const nameOf = (file, name) =>
  /^(src|test|scripts|data-build)\//.test(file) ? `${dirname(file)}: ${name}` : name;

/** @param {import('typedoc').Application} app - what typedoc passes to a plugin */
export function load(app) {
  app.renderer.defineRouter('site', SiteRouter);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const document of project.documents ?? []) {
      const path = project.files.getReflectionPath(document) ?? '';
      const file = relative(ROOT, path);
      takeHeading(document, path);
      plainHeadings(document);
      document.name = nameOf(file, document.name);
      addLive(document, file);
      document.frontmatter.group = groupOf(file);
      document.frontmatter.summary = summaryOf(document);
      document.relevanceBoost = BOOSTS[groupOf(file)] ?? 1;
    }
    for (const module of project.children ?? []) nameModule(app, module);
  });
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => mendScript(outputDirectory));
  app.renderer.on(PageEvent.END, (page) => {
    const up = '../'.repeat(page.url.split('/').length - 1);
    page.contents = page.contents && mendPage(page.contents.replaceAll(SITE, up || './'), page.url);
  });
}

/** What the script of typedoc says, and what it must say. */
const MENDED = [
  // Lunr, the search, names a node of its tree of words. Without an end after each number '1' and 94 look like '19' and 4: words
  // that contain digits get mixed up, and some searches end with an error.
  ['e=e+s+o.id}', 'e=e+s+o.id+";"}'],
  // The name of a module in the navigation is a link inside the control that opens its list. A screen reader cannot tell the two
  // apart, so the control has the name, and its list begins with the link.
  ['De(t,o);let a=', 'De({...t,path:void 0},o);let a='],
  [
    'for(let l of t.children)Ve(',
    'for(let l of t.path?[{...t,children:void 0,text:"Overview"},...t.children]:t.children)Ve(',
  ],
];

/** Mends the script in the folder of the site. */
function mendScript(folder) {
  const file = join(folder, 'assets/main.js');
  let code = readFileSync(file, 'utf8');
  for (const [from, to] of MENDED) {
    if (!code.includes(from))
      throw new Error(
        `the script of typedoc has no '${from}' any more: look whether scripts/docs/plugin.mjs must still mend it`,
      );
    code = code.replace(from, to);
  }
  writeFileSync(file, code);
}

/** Gives a module its import path, and each member its section. */
function nameModule(app, module) {
  module.name = IMPORT_PATHS.get(module.name) ?? module.name;
  for (const member of module.children ?? []) {
    const section = sectionOf(member);
    const isFunction = member.kind === ReflectionKind.Function;
    if (isFunction) member.relevanceBoost = BOOST_OF_FUNCTIONS;
    for (const property of member.children ?? []) property.relevanceBoost = BOOST_OF_PROPERTIES;
    if (section === undefined)
      app.logger.error(`${module.name}: ${member.name} has no task; add it to scripts/docs/tasks.mjs`);
    else tag(isFunction ? member.signatures[0] : member, '@category', section);
  }
}
