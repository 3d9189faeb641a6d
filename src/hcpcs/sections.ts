import type { HcpcsRange, HcpcsSection, HcpcsSectionSource } from './node-types.js';

/** The letters with what each is for. */
const LETTERS: HcpcsSectionSource = {
  publisher: 'Wikipedia',
  document: 'en.wikipedia.org/wiki/HCPCS_Level_2, Types of Level II codes',
  basis: 'secondary',
};

/** The groups of a list of 2020 for government buyers. */
const GROUPS: HcpcsSectionSource = {
  publisher: 'github.com/wamuir/hcpcs',
  document: 'index.md, Codes by Group, at 0efce2be0159',
  basis: 'secondary',
};

/** Sections by number, from an R package that reads Medicare's tables. */
const NORTHSTAR: HcpcsSectionSource = {
  publisher: 'github.com/andrewallenbruce/northstar',
  document: 'data-raw/descriptions.R, Level II codes, at 330bdcec1388',
  basis: 'secondary',
};

/** A list of headings with their first and last codes. */
const RANGES: HcpcsSectionSource = {
  publisher: 'github.com/mtk246/react-localstorage-chat',
  document: 'app/Enums/Procedure/HCPCS/GeneralType.php, at 0c209c34af64; widened to whole thousands',
  basis: 'secondary',
};

/** The texts of the editions themselves. */
const EDITIONS: HcpcsSectionSource = {
  publisher: 'CMS',
  document: 'The texts of the codes in the bundled editions; the heading is written by medcodes',
  basis: 'texts',
};

/** The source for a letter whose codes are temporary according to CMS itself. */
const temporary = ({ publisher, document, basis }: HcpcsSectionSource): HcpcsSectionSource => ({
  publisher: `${publisher}, CMS`,
  document: `${document}; HCPC2017_README.txt: 'Temporary codes, which begin with G, K, or Q'`,
  basis,
});

const section = (code: string, title: string, source: HcpcsSectionSource): HcpcsSection => ({
  kind: 'section',
  code,
  title,
  billable: false,
  source: Object.freeze(source),
});

const range = (code: string, title: string, source: HcpcsSectionSource): HcpcsRange => ({
  kind: 'range',
  code,
  title,
  billable: false,
  source: Object.freeze(source),
});

/** The sections by letter. D is missing: it is dental and belongs to the American Dental Association. */
export const sections = (): readonly HcpcsSection[] => [
  section(
    'A',
    'Transportation services including ambulance, medical and surgical supplies, miscellaneous and experimental',
    LETTERS,
  ),
  section('B', 'Enteral and parenteral therapy', LETTERS),
  section('C', 'Hospital outpatient prospective payment system (temporary)', LETTERS),
  section('E', 'Durable medical equipment', LETTERS),
  section('G', 'Procedures and professional services (temporary)', temporary(LETTERS)),
  section('H', 'Alcohol and drug abuse treatment, rehabilitative services', GROUPS),
  section('J', 'Drugs administered other than by oral method, chemotherapy drugs', LETTERS),
  section('K', 'Durable medical equipment (temporary, for the DME contractors)', temporary(LETTERS)),
  section('L', 'Orthotic and prosthetic procedures and devices', GROUPS),
  section('M', 'Medical services and quality measures', NORTHSTAR),
  section('P', 'Pathology and laboratory services', GROUPS),
  section('Q', 'Miscellaneous services (temporary)', temporary(NORTHSTAR)),
  section('R', 'Diagnostic radiology services', LETTERS),
  section('S', 'Commercial payers (temporary)', NORTHSTAR),
  section('T', 'State Medicaid agency codes', LETTERS),
  section('U', 'Coronavirus laboratory tests', EDITIONS),
  section('V', 'Vision, hearing and speech-language pathology services', GROUPS),
];

/**
 * The published ranges. A code outside them is directly below its section: A2001 to A2039 have no range.
 *
 * A heading need not fit each code below it: J8501 to J8999 are oral drugs according to their own texts, and the lists differ
 * on whether they belong to the chemotherapy drugs.
 */
export const ranges = (): readonly HcpcsRange[] => [
  range('A0000-A0999', 'Transportation services including ambulance', RANGES),
  range('A4000-A8999', 'Medical and surgical supplies', RANGES),
  range('A9000-A9999', 'Administrative, miscellaneous and investigational', RANGES),
  range('J0000-J8999', 'Drugs administered other than by oral method', RANGES),
  range('J9000-J9999', 'Chemotherapy drugs', RANGES),
  range('L0000-L4999', 'Orthotic procedures and devices', RANGES),
  range('L5000-L9999', 'Prosthetic procedures', RANGES),
  range('V2000-V2999', 'Vision services', RANGES),
  range('V5000-V5999', 'Hearing and speech-language pathology services', RANGES),
];
