import { GROUPS, pages } from './scripts/docs/pages.mjs';
import { SECTIONS, TYPES } from './scripts/docs/tasks.mjs';
import { ENTRIES } from './scripts/entries.mjs';

/** @type {Partial<import('typedoc').TypeDocOptions>} */
const config = {
  name: 'medcodes',
  plugin: ['./scripts/docs/plugin.mjs'],
  entryPoints: Object.values(ENTRIES),
  projectDocuments: pages(),
  router: 'site',
  out: 'docs/site',
  readme: 'README.md',
  tsconfig: 'tsconfig.json',
  excludeInternal: true,
  includeVersion: true,
  disableSources: true,
  useFirstParagraphOfCommentAsSummary: true,
  searchInComments: true,
  searchInDocuments: true,
  categoryOrder: SECTIONS,
  defaultCategory: TYPES,
  groupOrder: GROUPS.map(([group]) => group),
  sort: ['kind', 'source-order'],
  sortEntryPoints: false,
  navigation: {
    includeGroups: true,
    includeCategories: true,
    includeFolders: false,
    excludeReferences: true,
  },
  navigationLinks: { Playground: 'https://site.invalid/playground/index.html' },
  visibilityFilters: {},
  favicon: 'docs/playground/icon.svg',
  headings: { readme: false, document: true },
  customCss: 'scripts/docs/site.css',
  highlightLanguages: ['typescript', 'javascript', 'tsx', 'json', 'shell', 'html', 'tsv'],
  ignoredHighlightLanguages: ['mermaid'],
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: {
    notExported: true,
    invalidLink: true,
    notDocumented: true,
    rewrittenLink: true,
  },
  requiredToBeDocumented: [
    'Class',
    'Function',
    'Interface',
    'Method',
    'Property',
    'TypeAlias',
    'Variable',
    'Accessor',
    'Enum',
  ],
  intentionallyNotExported: ['RULE_IDS'],
};

export default config;
