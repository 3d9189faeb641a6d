import type { IsoDate } from '../base/dates.js';
import type { HcpcsEntry } from './types.js';

/**
 * Where the name of a section or range comes from. The CMS file has no headings, and no list of headings by CMS was
 * available. The names come from lists by others, which agree with the codes below them.
 */
export interface HcpcsSectionSource {
  /** Who published it. */
  readonly publisher: string;
  /** The document, and the place in it. */
  readonly document: string;
  /** `secondary`: a list by others than CMS. `texts`: the texts of the codes; the heading is written by medcodes. */
  readonly basis: 'secondary' | 'texts';
}

/** A section: all codes with one letter. */
export interface HcpcsSection {
  /** The kind of node. */
  readonly kind: 'section';
  /** The letter. */
  readonly code: string;
  /** The services or supplies that its codes are for. */
  readonly title: string;
  /** Always false: a section is not reported on a claim. */
  readonly billable: false;
  /** Where the name comes from. */
  readonly source: HcpcsSectionSource;
}

/** A published range of codes within a section. */
export interface HcpcsRange {
  /** The kind of node. */
  readonly kind: 'range';
  /** First and last number: `A4000-A8999`. */
  readonly code: string;
  /** The services or supplies that its codes are for. */
  readonly title: string;
  /** Always false: a range is not reported on a claim. */
  readonly billable: false;
  /** Where the name comes from. */
  readonly source: HcpcsSectionSource;
}

/** A node of the tree: a section, a range, or a code. */
export type HcpcsNode = HcpcsSection | HcpcsRange | HcpcsEntry;

/** Names a node: a letter (`J`), a range (`J9000-J9999`) or a code, as a string or as the node itself. */
export type HcpcsNodeRef = string | HcpcsNamedNode;

/** A node by kind and name: any {@link HcpcsNode} is one. */
export interface HcpcsNamedNode {
  /** What it is. */
  readonly kind: HcpcsNode['kind'];
  /** Its letter, range or code. */
  readonly code: string;
}

/** The texts of a code on a date. */
export interface HcpcsTexts {
  /** The official long text. */
  readonly title: string;
  /** The official short text. */
  readonly shortTitle: string;
  /** The edition that has them. */
  readonly release: IsoDate;
}

/** A code whose text changed between two dates. */
export interface HcpcsRetitled {
  /** The code. */
  readonly code: string;
  /** Both texts on the earlier date. */
  readonly before: HcpcsTexts;
  /** Both texts on the later date. */
  readonly after: HcpcsTexts;
}

/** What changed between two dates. All lists are in the order of the file: by code. */
export interface HcpcsDiff {
  /** The earlier date, as it was given. */
  readonly from: IsoDate;
  /** The later date, as it was given. */
  readonly to: IsoDate;
  /** In force on the later date only, as they are then. */
  readonly added: readonly HcpcsEntry[];
  /** In force on the earlier date only, as they were then. */
  readonly removed: readonly HcpcsEntry[];
  /** In force on both, with another long or short text. */
  readonly retitled: readonly HcpcsRetitled[];
  /** True if one of the dates is after the last day of the data: changes of later editions are missing. */
  readonly projected: boolean;
}
