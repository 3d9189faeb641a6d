import type { Token } from '../text/tokens.js';

/** Words for a spread of a neoplasm. */
const SPREAD = new Set([
  'metastatic',
  'metastasis',
  'metastases',
  'metastasized',
  'mets',
  'met',
  'spread',
  'metastasizing',
]);
/** Words for a neoplasm that may spread. */
const PRIMARY = /cancer|carcinoma|neoplasm|tumou?r|sarcoma|melanoma|malignan|^ca$/;

/**
 * Takes a query that names a neoplasm and where it spread to into its two parts: `lung cancer metastatic to brain` has two
 * codes. Undefined for all others.
 */
export function primaryAndSecondary(tokens: readonly Token[]): [Token[], Token[]] | undefined {
  const at = tokens.findIndex(({ word }) => SPREAD.has(word));
  if (at < 1 || at > tokens.length - 2) return undefined;
  const primary = tokens.slice(0, at).filter(({ word }) => word !== 'with');
  if (!primary.some(({ word }) => PRIMARY.test(word))) return undefined;
  const site = tokens.slice(at + 1).filter(({ word }) => word !== 'to' && word !== 'the' && word !== 'in');
  if (site.length === 0) return undefined;
  const { from, to } = tokens[at]!;
  const words = ['secondary', 'malignant', 'neoplasm'].map((word) => ({ word, from, to, aside: false }));
  return [primary, [...words, ...site]];
}
