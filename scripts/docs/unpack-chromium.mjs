// `node scripts/docs/unpack-chromium.mjs FOLDER`: unpacks Chromium before tests start it side by side. A process of its own, since
// the package changes the environment.
import { unpackChromium } from './chromium.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder: node scripts/docs/unpack-chromium.mjs FOLDER');
await unpackChromium(folder);
