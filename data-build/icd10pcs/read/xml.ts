import { type Element, readXml as read } from '../../../src/compile/xml.js';
import { failIn } from '../../errors.js';

export { childrenOf, type Element, textOf } from '../../../src/compile/xml.js';

/**
 * Reads an XML file whole: see `src/compile/xml.ts`.
 *
 * @throws BuildError `unreadable`
 */
export const readXml = (file: string, xml: string, root: string): Element => read(failIn(file), xml, root);
