import { ENTRIES } from './scripts/entries.mjs';

/** @type {Partial<import('typedoc').TypeDocOptions>} */
const config = {
  name: 'medcodes',
  entryPoints: Object.values(ENTRIES),
  out: 'docs/api',
  readme: 'README.md',
  tsconfig: 'tsconfig.json',
  excludeInternal: true,
  includeVersion: true,
  disableSources: true,
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
