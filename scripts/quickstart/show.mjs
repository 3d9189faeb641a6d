// How the tour prints, and what its parts share.
import { gzipSync } from 'node:zlib';

export const heading = (text) => console.log(`\n${text}\n${'-'.repeat(text.length)}`);
export const show = (label, value) => console.log(`  ${String(label).padEnd(30)} ${value}`);

/** The message of the first issue of a validation, or a word for a valid code. */
export const firstIssue = (validation) => (validation.ok ? 'valid' : validation.issues[0].message);

/** The parts of a bundled payload, by name. They are files of the build, so their types are not known here. */
export const payloadParts = (set) => import(new URL(`../../dist/data/${set}.js`, import.meta.url).href);

/** The gzipped bytes of some payload parts together. */
export const gzippedBytes = (...parts) => parts.reduce((sum, part) => sum + gzipSync(part).length, 0);
