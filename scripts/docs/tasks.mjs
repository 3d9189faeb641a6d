// What each function is for: the sections of the API pages, in this order. A test refuses a function without one.

/** @type {readonly (readonly [task: string, names: RegExp])[]} */
export const TASKS = [
  ['Search', /^(search|searchIcd10cm|searchIcd10pcs|searchHcpcs|createSearch|createCombobox|seekTerm)$/],
  [
    'Look up and validate on a date',
    /^(has|isBillable|lookup|validate|checkCode|suggest|describe|details|records)$/,
  ],
  [
    'Check a claim',
    /^(checkClaim|loadTexts|checkDiagnoses|fromX12|fromFhirClaim|fromFhirBundle|toOperationOutcome|checkBatch|writeFindings|writeRecords)$/,
  ],
  [
    'Check codes together',
    /^(checkPair|checkExcludes|checkUnits|checkAddOns|mue|addOn|notes|instructions|edits|procedureEdits)$/,
  ],
  [
    'Complete a code',
    /^(seventhCharacters|expand|nextValues|complete|explain|table|moreSpecific|laterality)$/,
  ],
  ['Read and write a code', /^(normalize|format|isWellFormed|identify|extractCodes|isDate|category)$/],
  [
    'What changed, and when',
    /^(history|predecessors|successors|upgrade|diff|toIcd10|fromIcd10|forwardMappings|backwardMappings)$/,
  ],
  [
    'Walk the tree',
    /^(parent|children|ancestors|descendants|isA|commonAncestor|chapters|sections?|subsection|categories|entry|mainTerms|pathsTo)$/,
  ],
  ['Drugs and units', /^(codesForDrug|drugProducts|drugByNdc|billUnits)$/],
  ['Modifiers', /^(isModifier|modifiers?|validateModifier|modifierShape)$/],
  ['Keys and definitions', /^(bodyPart|device|substance|deviceAggregates|definition)$/],
  ['Other facts of a code', /^(poaExempt|ageRanges)$/],
  ['A terminology service', /^(\w+Set|gemMaps|ndjson|createFhir\w*|createTerminology\w*|\w*Terminology\w*)$/],
  ['Schemas', /^\w+(Schema|Code|Shape|Modifier)$/],
  [
    'The whole set and its data',
    /^(entries|size|releases|dataRange|tabulars|lists|books|linkReport|[a-z]\w*Releases)$/,
  ],
  ['Your own data', /^(create[A-Z]\w*|compile[A-Z]\w*|preload)$/],
];

/** The sections that are not of functions. */
export const PAYLOADS = 'Payloads';
export const ERRORS = 'Errors';
export const TYPES = 'Types';

/** The section of a function; undefined if the table above has none. */
export const taskOf = (name) => TASKS.find(([, names]) => names.test(name))?.[0];

/** All sections, in the order of a page. */
export const SECTIONS = [...TASKS.map(([task]) => task), PAYLOADS, ERRORS, TYPES];
