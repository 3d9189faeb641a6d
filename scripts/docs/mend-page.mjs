// What a reader with a keyboard or a screen reader needs and typedoc leaves out: landmarks, a link that skips the navigation, tables
// and code that can be reached to scroll, headings without a gap, and no link inside a control.

const SKIP = '<a class="skip-link" href="#main">Skip to the text</a>';

/** What replaces what. Each must be there on every page: a new version of typedoc that writes it otherwise stops the build. */
const LANDMARKS = [
  ['<header class="tsd-page-toolbar">', `${SKIP}<header class="tsd-page-toolbar">`],
  ['<div class="col-content">', '<div class="col-content" role="main" id="main" tabindex="-1">'],
  [
    '<div class="col-sidebar">',
    '<div class="col-sidebar" role="complementary" aria-label="Navigation of the site">',
  ],
  ['<nav id="tsd-sidebar-links"', '<nav id="tsd-sidebar-links" aria-label="Links"'],
];

/** A permanent link inside the control that opens and closes its section. */
const LINK_IN_CONTROL =
  /(<summary\b(?:(?!<\/summary>)[\s\S])*?)<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g;

/** Gives headings that skip a level the level that follows; they keep their looks. */
function withoutGaps(html) {
  let before = 0;
  return html.replace(/<h([1-6])(?=[ >])/g, (opening, digit) => {
    const level = Number(digit);
    const fits = Math.min(level, before + 1);
    before = fits;
    return fits === level ? opening : `${opening} aria-level="${fits}"`;
  });
}

/**
 * @param {string} html - a page as typedoc writes it
 * @param {string} url - its place in the site, for the message
 */
export function mendPage(html, url) {
  let mended = html;
  for (const [from, to] of LANDMARKS) {
    if (!mended.includes(from))
      throw new Error(
        `${url} has no '${from}': look whether scripts/docs/mend-page.mjs must still add to it`,
      );
    mended = mended.replace(from, to);
  }
  mended = mended
    .replaceAll('<table>', '<table tabindex="0">')
    .replaceAll(/<th\b[^>]*>\s*<\/th>/g, '<td></td>')
    .replaceAll(/<pre(?=[ >])/g, '<pre tabindex="0"')
    .replaceAll(LINK_IN_CONTROL, '$1');
  return withoutGaps(mended);
}
