/** What the page says while it waits for something. */
const WAITING = `document.querySelector('main > .view') === null
  || document.querySelector('[aria-busy], h1.waiting, p.waiting:not([role])') !== null
  || /Searching…/.test(document.body.innerText)
  || document.documentElement.dataset.ready !== location.hash.split('?q=')[0] && !location.hash.includes('q=')`;

/** Waits until a view of the playground has all that it shows. The policy of the page forbids what Playwright would wait with. */
export async function settled(page) {
  for (let times = 0; times < 400; times++) {
    if ((await page.evaluate(WAITING)) === false) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the page still waits: ${await page.evaluate('document.body.innerText')}`);
}
