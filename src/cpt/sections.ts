import { deepFreeze } from '../base/freeze.js';
import { categoryOf } from './category.js';
import { normalize } from './syntax.js';
import type { CptCategory, CptCategoryNode, CptSection, CptShape, CptSubsection } from './types.js';

/** A range of numbers, both ends included. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

// Ranges and names come from the chapter titles of CMS's NCCI Policy Manual. Evaluation and management shares a chapter with
// medicine there, so it comes from the Claims Processing Manual, chapter 12, section 30.6.
const SECTIONS: readonly Range[] = [
  { from: 0, to: 1_999, title: 'Anesthesia' },
  { from: 10_000, to: 69_999, title: 'Surgery' },
  { from: 70_000, to: 79_999, title: 'Radiology' },
  { from: 80_000, to: 89_999, title: 'Pathology and Laboratory' },
  { from: 90_000, to: 99_999, title: 'Medicine' },
  { from: 99_201, to: 99_499, title: 'Evaluation and Management' },
];

const SUBSECTIONS: readonly Range[] = [
  { from: 10_000, to: 19_999, title: 'Integumentary System' },
  { from: 20_000, to: 29_999, title: 'Musculoskeletal System' },
  { from: 30_000, to: 39_999, title: 'Respiratory, Cardiovascular, Hemic and Lymphatic Systems' },
  { from: 40_000, to: 49_999, title: 'Digestive System' },
  {
    from: 50_000,
    to: 59_999,
    title: 'Urinary, Male Genital, Female Genital, Maternity Care and Delivery Systems',
  },
  { from: 60_000, to: 69_999, title: 'Endocrine, Nervous, Eye and Ocular Adnexa, and Auditory Systems' },
];

const TITLES: Readonly<Record<CptCategory, string>> = {
  I: 'Category I',
  II: 'Category II',
  III: 'Category III',
  PLA: 'Proprietary laboratory analyses',
  MAAA: 'Multianalyte assays, administrative codes',
  administration: 'Immunization administration',
};

const five = (number: number): string => String(number).padStart(5, '0');

const rangeNode = <Kind extends string>(kind: Kind, { from, to, title }: Range) =>
  ({ kind, code: `${five(from)}-${five(to)}`, title, billable: false }) as const;

let sectionNodes: readonly CptSection[] | undefined;
let subsectionNodes: readonly CptSubsection[] | undefined;

/** The index of the innermost range with a number, or -1. Later ranges are inside earlier ones. */
function placeIn(ranges: readonly Range[], number: number): number {
  let at = ranges.length - 1;
  while (at >= 0 && (number < ranges[at]!.from || number > ranges[at]!.to)) at--;
  return at;
}

/**
 * The sections of category I by number: Anesthesia, Surgery, Radiology, Pathology and Laboratory, Medicine, Evaluation and
 * Management. The numbers of the last section are inside those of Medicine, but it is a section of its own.
 *
 * The numbers and names are those of the chapters of the NCCI Policy Manual of CMS.
 *
 * @example
 * ```ts
 * import { sections } from 'medcodes/cpt';
 *
 * sections().map((section) => section.title);
 * //=> ['Anesthesia', 'Surgery', 'Radiology', 'Pathology and Laboratory', 'Medicine', 'Evaluation and Management']
 * ```
 */
export function sections(): readonly CptSection[] {
  sectionNodes ??= deepFreeze(SECTIONS.map((range) => rangeNode('section', range)));
  return sectionNodes;
}

/** The parts of Surgery. */
export function subsections(): readonly CptSubsection[] {
  subsectionNodes ??= deepFreeze(SUBSECTIONS.map((range) => rangeNode('subsection', range)));
  return subsectionNodes;
}

/**
 * The categories, beginning with I.
 *
 * @example
 * ```ts
 * import { categories } from 'medcodes/cpt';
 *
 * categories().map((category) => category.code); //=> ['I', 'II', 'III', 'PLA', 'MAAA', 'administration']
 * ```
 */
export function categories(): readonly CptCategoryNode[] {
  return (Object.keys(TITLES) as CptCategory[]).map(categoryNode);
}

/** A category as a node. */
export const categoryNode = (code: CptCategory): CptCategoryNode => ({
  kind: 'category',
  code,
  title: TITLES[code],
  billable: false,
});

/**
 * The section that a code belongs to by its number. Codes outside category I, and the numbers 02000 to 09999, have none.
 *
 * @param code - any text
 * @returns `undefined` if there is none
 *
 * @example
 * ```ts
 * import { section } from 'medcodes/cpt';
 *
 * section('71234')?.title; //=> 'Radiology'
 * section('99301')?.title; //=> 'Evaluation and Management'
 * section('1234F'); //=> undefined
 * ```
 */
export function section(code: string): CptSection | undefined {
  return describe(code)?.section;
}

/**
 * The part of Surgery that a code belongs to by its number.
 *
 * @param code - any text
 * @returns `undefined` for codes outside Surgery
 *
 * @example
 * ```ts
 * import { subsection } from 'medcodes/cpt';
 *
 * subsection('21234')?.title; //=> 'Musculoskeletal System'
 * subsection('71234'); //=> undefined
 * ```
 */
export function subsection(code: string): CptSubsection | undefined {
  return describe(code)?.subsection;
}

/**
 * Everything that the shape of a code shows: category, section and subsection. Needs no files, and does not say whether the
 * code exists.
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a code
 *
 * @example
 * ```ts
 * import { describe } from 'medcodes/cpt';
 *
 * const shape = describe('41234');
 * [shape?.category, shape?.section?.title, shape?.subsection?.title]; //=> ['I', 'Surgery', 'Digestive System']
 * ```
 */
export function describe(code: string): CptShape | undefined {
  const plain = normalize(code);
  return plain === undefined ? undefined : shapeOf(plain);
}

/** The same for a text that is known to be a code. */
export function shapeOf(code: string): CptShape {
  const category = categoryOf(code);
  const shape: Writable<CptShape> = { kind: 'code', code, category };
  if (category !== 'I') return shape;
  const number = Number(code);
  const section = sections()[placeIn(SECTIONS, number)];
  const subsection = subsections()[placeIn(SUBSECTIONS, number)];
  if (section !== undefined) shape.section = section;
  if (subsection !== undefined) shape.subsection = subsection;
  return shape;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
