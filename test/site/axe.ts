import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The script of axe, to be evaluated in a page. */
export const AXE: string = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Runs it: one line for each element that breaks a rule. */
export const RUN_AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`;

/** Each page is tried in both themes: in the light one on a wide screen, in the dark one on a phone. */
export const THEMES: readonly (readonly [
  theme: 'light' | 'dark',
  viewport: { readonly width: number; readonly height: number },
])[] = [
  ['light', { width: 1280, height: 900 }],
  ['dark', { width: 360, height: 780 }],
];

/** By how many pixels a page scrolls sideways. */
export const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
