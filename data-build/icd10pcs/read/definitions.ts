import type { PrintedAggregate, PrintedTerm } from '../../../src/icd10pcs/write/model.js';
import { BuildError } from '../../errors.js';
import { childrenOf, type Element, readXml, textOf } from './xml.js';

/** The content of a definitions file. */
export interface DefinitionsFile {
  readonly version: string;
  readonly sections: number;
  readonly terms: readonly PrintedTerm[];
  readonly aggregates: readonly PrintedAggregate[];
}

/**
 * Reads a definitions XML: the terms of each section and axis, and the device aggregation table.
 *
 * @throws BuildError `unreadable`, or `malformed-row` for a term without a title
 */
export function readDefinitions(file: string, xml: string): DefinitionsFile {
  const root = readXml(file, xml, 'ICD10PCS.definitions');
  const sections = childrenOf(root, 'section');
  const terms = sections.flatMap((section) =>
    childrenOf(section, 'axis').flatMap((axis) =>
      childrenOf(axis, 'terms').map((term) =>
        readTerm(file, section.attributes.code ?? '', Number(axis.attributes.pos), term),
      ),
    ),
  );
  const aggregates = childrenOf(root, 'deviceAggregation').flatMap((table) =>
    childrenOf(table, 'aggregate').map((row) => readAggregate(file, row)),
  );
  return { version: textOf(root, 'version') ?? '', sections: sections.length, terms, aggregates };
}

function readTerm(file: string, section: string, position: number, term: Element): PrintedTerm {
  const titles = childrenOf(term, 'title').map(({ text }) => text);
  if (titles.length === 0 || section === '' || !(position >= 3 && position <= 7))
    throw new BuildError('malformed-row', file, `a term of section '${section}' has no title or no place`);
  return {
    section,
    position,
    titles,
    definition: textOf(term, 'definition'),
    explanation: textOf(term, 'explanation'),
    includes: childrenOf(term, 'includes').map(({ text }) => text),
  };
}

function readAggregate(file: string, row: Element): PrintedAggregate {
  const parent = row.children.find(({ name }) => name === 'parent');
  const device = textOf(row, 'device');
  if (parent === undefined || device === undefined)
    throw new BuildError('malformed-row', file, 'a device aggregate has no device or no parent');
  return {
    device,
    operation: textOf(row, 'operation') ?? '',
    bodySystems: childrenOf(row, 'bodySys').map(({ text }) => text),
    value: parent.attributes.value ?? '',
    parent: parent.text,
  };
}
