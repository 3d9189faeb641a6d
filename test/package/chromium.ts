export { startChromium } from '../../scripts/docs/chromium.mjs';
