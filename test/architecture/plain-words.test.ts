import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files and folders that are checked: messages and comments of code, prose of pages. */
const CHECKED: readonly string[] = [
  'data-build',
  'src/base',
  'src/claim',
  'src/cli',
  'src/codeset',
  'src/compile',
  'src/codetree',
  'src/cpt',
  'src/diagnoses',
  'src/fhir',
  'src/files',
  'src/hcpcs',
  'src/icd9',
  'src/icd10cm',
  'src/icd10pcs',
  'src/index-book',
  'src/index.ts',
  'src/mce',
  'src/ncci',
  'src/packed',
  'src/pos',
  'src/schemas',
  'src/search',
  'src/sets',
  'src/tables',
  'src/udf',
  'test/claim',
  'test/cli',
  'test/diagnoses',
  'test/fhir',
  'test/mce',
  'test/ncci',
  'test/pos',
  'test/schemas',
  'test/tables',
  'test/udf',
  'README.md',
  'CHANGELOG.md',
  'docs/adding-a-code-set.md',
  'docs/architecture.md',
  'docs/decisions',
  'docs/format',
  'docs/glossary.md',
  'docs/guide',
  'docs/data-sources.md',
  'docs/rules.md',
  'docs/search-evaluation.md',
];

/** The folders whose titles of tests are checked. */
const TITLES: readonly string[] = [
  'test/architecture',
  'test/base',
  'test/codeset',
  'test/cpt',
  'test/data-build',
  'test/files',
  'test/hcpcs',
  'test/icd9',
  'test/icd10cm',
  'test/icd10pcs',
  'test/packed',
  'test/pos',
  'test/sets',
];

/** Phrases that are hard to read at first sight, and what to write instead. */
const BANNED: readonly (readonly [phrase: RegExp, plain: string])[] = [
  [/\bat hand\b/i, 'available, bundled'],
  [
    /(?<!there )\b(is|are|was) no (claims?|codes?|date|digit|edition|file|matter|modifier|node|number|part|permission|statement|zip)\b/i,
    'is not a ...',
  ],
  [/\bin no (block|edition|list|range|release|table)\b/i, 'not in any ...'],
  [/(?<!there )\b(is|are) none\b(?! of)/i, 'is not a ..., does not exist'],
  [/(?<!if )\bnone is\b/i, 'is not ..., does not ...'],
  [/\b(stand|stands|stood)\b(?! for\b)(?!-)/i, 'is, appears, applies'],
  [/\b(says?|said) so\b/i, 'say what it says'],
  [/\b(says?|said) of (?!the date)/i, 'says about'],
  [/\bto be had\b|\b(was|were) had\b/i, 'available; comes from'],
  [/\b(has|have) not (a|an|the)\b/i, 'does not have'],
  [/\b(lies?|lay)\b/i, 'is'],
  [/\b(holds?|held) for\b/i, 'applies to'],
  [/\bheld against\b/i, 'compared with'],
  [/\b(absent|empty|except|false|null|only|true|undefined|undefined`|-1) where\b/i, 'if'],
  [/\b(if not|and|or) where (it|they|there) (is|are) not?\b/i, 'if'],
  [/\banew\b/i, 'again'],
  [/\bbehind\b/i, 'after'],
  [/\b(thereafter|thereof|therein|whereof|wherein|hence)\b/i, 'later; of it; in it; so'],
  [/\bputs? right\b|\bputting right\b/i, 'corrects'],
  [/\bgiven out\b/i, 'reused, assigned'],
  [/\b(speaks?|spoke|speaking) of\b/i, 'names, covers, is about'],
  [/\b(comes?|came|coming) into force\b/i, 'takes effect'],
  [/\bright (above|below|inside)\b/i, 'directly above'],
  [/\b(claim|claims) (may )?carr(y|ies)\b/i, 'may be reported on a claim; the form on claims'],
  [/\bwhat became of\b/i, 'the result for'],
];

/** Texts that are in a committed payload: they change with the next build of that payload. */
const IN_PAYLOADS: readonly (readonly [file: string, text: string])[] = [
  ['data-build/icd10cm/tables.ts', ' stands.'],
];

interface Prose {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** The files at or below the checked paths, relative to the root of the project. */
function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|md)$/.test(name))
    .map((name) => `${path}/${name}`)
    .filter((name) => !name.startsWith('data-build/reports/'));
}

/** Source without its examples in comments: they are code. */
const withoutExamples = (comment: string): string =>
  comment.replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]/g, ''));

/** The messages and comments of a TypeScript file. */
function proseOfCode(file: string, source: string): Prose[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const lineOf = (at: number): number => tree.getLineAndCharacterOfPosition(at).line + 1;
  const found = new Map<number, Prose>();
  const add = (at: number, text: string): void => {
    found.set(at, { file, line: lineOf(at), text });
  };
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? [])
      add(pos, withoutExamples(source.slice(pos, end)));
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      add(node.getStart(tree), node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...found.values()];
}

/** The titles of the tests and groups of a file. */
function titlesOf(file: string, source: string): Prose[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Prose[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(describe|it|test)\b/.test(node.expression.getText(tree))) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title))
        found.push({ file, line: tree.getLineAndCharacterOfPosition(title.pos).line + 1, text: title.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The lines of a page, without its code. */
function proseOfPage(file: string, source: string): Prose[] {
  return withoutExamples(source)
    .replace(/`[^`\n]*`/g, '')
    .split('\n')
    .map((text, i) => ({ file, line: i + 1, text }));
}

const proseOf = (file: string, source: string): Prose[] =>
  file.endsWith('.md') ? proseOfPage(file, source) : proseOfCode(file, source);

/** What to change in some prose: the place, the phrase, and what to write instead. */
function problemsOf({ file, line, text }: Prose): string[] {
  const plainText = text.replace(/\n\s*(\*|\/\/)?\s*/g, ' ');
  return BANNED.flatMap(([phrase, plain]) => {
    const match = phrase.exec(plainText);
    if (match === null) return [];
    const around = plainText.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40);
    return [`${file}:${line}: '${match[0]}': write '${plain}': ...${around}...`];
  });
}

describe('plain words', () => {
  const files = CHECKED.flatMap(filesOf);

  it('are checked in many files', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('are used in messages, comments and pages', () => {
    const prose = files.flatMap((file) => proseOf(file, readFileSync(join(ROOT, file), 'utf8')));
    const packed = prose.filter(({ file, text }) =>
      IN_PAYLOADS.some(([known, words]) => known === file && words === text),
    );
    expect(packed).toHaveLength(IN_PAYLOADS.length);
    expect(prose.filter((one) => !packed.includes(one)).flatMap(problemsOf)).toEqual([]);
  });

  it('are used in titles of tests', () => {
    const titles = TITLES.flatMap(filesOf).flatMap((file) =>
      titlesOf(file, readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(titles.length).toBeGreaterThan(700);
    expect(titles.flatMap(problemsOf)).toEqual([]);
    expect(titlesOf('x.test.ts', "it('the lists at hand', () => {});").flatMap(problemsOf)).toHaveLength(1);
  });

  it.each([
    ['a message', 'throw new Error("E1 is no code");'],
    ['a message that names a value', `const message = \`\${a} stands beside it\`;`],
    ['a comment of an export', '/** The lists at hand. */\nexport const a = 1;'],
    ['a comment over two lines', '/**\n * The date comes\n * into force later.\n */\nexport const a = 1;'],
    ['a comment within a function', 'function f() {\n  // The message says so.\n  return 1;\n}'],
  ])('are missed in %s', (_what, source) => {
    expect(proseOf('x.ts', source).flatMap(problemsOf)).toHaveLength(1);
  });

  it('are missed in a page, but code in a page is left alone', () => {
    expect(proseOf('x.md', 'A\nThe lists at hand.\n').flatMap(problemsOf)[0]).toMatch(/^x\.md:2: 'at hand'/);
    expect(proseOf('x.md', '`at hand`\n```ts\n// at hand\n```\n').flatMap(problemsOf)).toEqual([]);
    expect(
      proseOf('x.ts', '/**\n * ```ts\n * at hand\n * ```\n */\nconst a = 1;').flatMap(problemsOf),
    ).toEqual([]);
  });
});
