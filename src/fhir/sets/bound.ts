import type { IsoDate, OnDate } from '../../base/dates.js';
import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import { some } from './properties.js';
import type {
  TerminologyConcept,
  TerminologyFamily,
  TerminologyProperty,
  TerminologyValue,
} from './types.js';

/** The functions of `medcodes/icd10cm` that the service uses: the module itself, or what `createIcd10cm` gives. */
export type Icd10cmFunctions = Verbs & {
  /** The chapters. */
  chapters(options?: OnDate): readonly AnyEntry[];
  /** The exemptions from present-on-admission reporting. */
  poaExempt?(
    code: string,
    options?: OnDate,
  ):
    | {
        /** Whether the list has the code. */
        readonly exempt: boolean;
      }
    | undefined;
};

/** The functions of `medcodes/icd10pcs` or `medcodes/hcpcs` that the service uses. */
export type SectionedFunctions = Verbs & {
  /** The sections. */
  sections(options?: OnDate): readonly AnyEntry[];
};

/** The functions of `medcodes/mce` that give the lists of the Medicare Code Editor. */
export interface MceFunctions {
  /** The lists. */
  lists(): readonly {
    /** CMS's own name of the attribute. */
    readonly attribute: string;
    /** What has it. */
    readonly of: 'diagnoses' | 'procedures';
  }[];
  /** The attributes of a diagnosis. */
  edits(
    code: string,
    options?: OnDate,
  ):
    | {
        /** CMS's own names of the attributes. */
        readonly attributes: readonly string[];
      }
    | undefined;
  /** The edits of a procedure. */
  procedureEdits(
    code: string,
    options?: OnDate,
  ): {
    /** The edits that it is subject to. */
    readonly edits: readonly {
      /** CMS's own name of the attribute. */
      readonly attribute: string;
    }[];
  };
}

/** A function of `medcodes/search`. */
export type SearchFunction = (
  words: string,
  options: {
    readonly on: IsoDate;
    readonly limit: number;
    readonly offset: number;
    readonly billableOnly: boolean;
  },
) => {
  /** The best first. */
  readonly hits: readonly {
    /** The code. */
    readonly code: string;
  }[];
};

/** The most hits of one page, and of all pages. */
const PAGE = 200;
const MOST = 2000;

/** Codes by words, page by page. A code comes once. */
export function searchWith(search: SearchFunction): (words: string, on: IsoDate) => readonly string[] {
  return (words, on) => {
    const found = new Set<string>();
    for (let offset = 0; offset < MOST; offset += PAGE) {
      const { hits } = search(words, { on, limit: PAGE, offset, billableOnly: false });
      for (const { code } of hits) found.add(code);
      if (hits.length < PAGE) break;
    }
    return [...found];
  };
}

/** A property of a set. */
export const property = (
  code: string,
  description: string,
  type: TerminologyProperty['type'],
  values: (concept: TerminologyConcept, on: IsoDate) => readonly TerminologyValue[],
): TerminologyProperty => ({ code, description, type, always: true, values });

/** The lists of the Medicare Code Editor as a property and as value sets. */
export function mceOf(
  mce: MceFunctions | undefined,
  of: 'diagnoses' | 'procedures',
): { readonly properties: readonly TerminologyProperty[]; readonly families: readonly TerminologyFamily[] } {
  if (mce === undefined) return { properties: [], families: [] };
  const attributes = ({ code, group }: TerminologyConcept, on: IsoDate): readonly string[] => {
    if (group) return [];
    if (of === 'diagnoses') return mce.edits(code, { on })?.attributes ?? [];
    return [...new Set(mce.procedureEdits(code, { on }).edits.map(({ attribute }) => attribute))];
  };
  const values = (): readonly string[] =>
    mce
      .lists()
      .filter((list) => list.of === of)
      .map(({ attribute }) => attribute);
  return {
    properties: [
      property('mce', 'An attribute of the Medicare Code Editor that the code has', 'code', attributes),
    ],
    families: [{ name: 'mce', property: 'mce', label: 'Medicare Code Editor', values }],
  };
}

/** Whether a diagnosis is exempt from present-on-admission reporting. */
export const poaProperty = ({ poaExempt }: Icd10cmFunctions): readonly TerminologyProperty[] =>
  poaExempt === undefined
    ? []
    : [
        property(
          'poaExempt',
          'Whether it is exempt from present-on-admission reporting',
          'boolean',
          ({ code, group }, on) => (group ? [] : some(poaExempt(code, { on })?.exempt)),
        ),
      ];
