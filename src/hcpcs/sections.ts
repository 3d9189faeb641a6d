import type { HcpcsRange, HcpcsSection, SectionSource } from './node-types.js';

/** The document in which the publisher says what the letters of its own temporary and special codes are for. */
const PROCEDURES: SectionSource = {
  publisher: 'CMS',
  document:
    'HCPCS Level II Coding Procedures, types of Level II codes; named from it, not at hand when this was built',
};

/** The headings of the national code set as its printed editions have them. */
const HEADINGS: SectionSource = {
  publisher: 'CMS',
  document:
    'Section headings of the printed HCPCS Level II national codes; named from them, not at hand when this was built',
};

/** What the editions themselves show. */
const EDITIONS: SectionSource = {
  publisher: 'CMS',
  document: 'The texts of the codes in the editions at hand; the heading is ours',
};

const section = (code: string, title: string, source: SectionSource): HcpcsSection => ({
  kind: 'section',
  code,
  title,
  billable: false,
  source,
});

const range = (code: string, title: string, source: SectionSource): HcpcsRange => ({
  kind: 'range',
  code,
  title,
  billable: false,
  source,
});

/** The sections by letter. There are none of D, which is dental and the American Dental Association's. */
export const sections = (): readonly HcpcsSection[] => [
  section(
    'A',
    'Transportation services, medical and surgical supplies, administrative and miscellaneous',
    HEADINGS,
  ),
  section('B', 'Enteral and parenteral therapy', HEADINGS),
  section('C', 'Items and services under the hospital outpatient prospective payment system', PROCEDURES),
  section('E', 'Durable medical equipment', HEADINGS),
  section('G', 'Procedures and professional services (temporary)', PROCEDURES),
  section('H', 'Mental health services, alcohol and drug treatment, for state Medicaid agencies', PROCEDURES),
  section('J', 'Drugs administered other than by oral method, chemotherapy drugs', HEADINGS),
  section('K', 'Durable medical equipment (temporary, for the DME contractors)', PROCEDURES),
  section('L', 'Orthotic and prosthetic procedures and devices', HEADINGS),
  section('M', 'Medical services and quality measures', HEADINGS),
  section('P', 'Pathology and laboratory services', HEADINGS),
  section('Q', 'Drugs, biologicals, and other services (temporary)', PROCEDURES),
  section('R', 'Diagnostic radiology services', HEADINGS),
  section(
    'S',
    'Services and supplies for private payers (temporary national codes, not Medicare)',
    PROCEDURES,
  ),
  section('T', 'Services for state Medicaid agencies', PROCEDURES),
  section('U', 'Coronavirus laboratory tests', EDITIONS),
  section('V', 'Vision, hearing and speech-language pathology services', HEADINGS),
];

/** The published ranges. A code outside them stands right below its section. */
export const ranges = (): readonly HcpcsRange[] => [
  range('A0000-A0999', 'Transportation services including ambulance', HEADINGS),
  range('A4000-A8999', 'Medical and surgical supplies', HEADINGS),
  range('A9000-A9999', 'Administrative, miscellaneous and investigational', HEADINGS),
  range('J0000-J8999', 'Drugs administered other than by oral method', HEADINGS),
  range('J9000-J9999', 'Chemotherapy drugs', HEADINGS),
  range('L0000-L4999', 'Orthotic procedures and devices', HEADINGS),
  range('L5000-L9999', 'Prosthetic procedures', HEADINGS),
  range('V2000-V2999', 'Vision services', HEADINGS),
  range('V5000-V5999', 'Hearing and speech-language pathology services', HEADINGS),
];
