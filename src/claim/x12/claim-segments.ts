import type { ClaimDraft } from './draft.js';
import { readHealthCareCodes } from './health-care-codes.js';
import type { Segment } from './segments.js';
import { notQuantity, readFacilityService, readProfessionalService } from './services.js';
import type { X12ProblemCode } from './types.js';
import { components, element, periodOf, quantity } from './values.js';

/** What of a segment cannot be read. The claim is kept without it. Internal. */
export type Wrong = readonly { readonly code: X12ProblemCode; readonly message: string }[];

const RIGHT: Wrong = [];

type ReadSegment = (segment: Segment, draft: ClaimDraft) => Wrong;

/** What reads each segment of a claim into it. Internal. */
export const READERS: ReadonlyMap<string, ReadSegment> = new Map<string, ReadSegment>([
  ['HI', readHealthCareCodes],
  ['CL1', readInstitutional],
  ['DTP', readDate],
  ['LX', startLine],
  ['SV1', readService],
  ['SV2', readService],
  ['SV3', readService],
  ['LIN', readDrug],
  ['CTP', readDrugQuantity],
  ['NM1', readProvider],
  ['PRV', readSpecialty],
]);

function readInstitutional(segment: Segment, draft: ClaimDraft): Wrong {
  draft.dischargeStatus = element(segment, 3);
  return RIGHT;
}

/** `DTP`: 434 statement, 435 admission, 096 discharge, 472 service. The others are for the payer. */
function readDate(segment: Segment, draft: ClaimDraft): Wrong {
  const period = periodOf(segment);
  if (period === undefined) return RIGHT;
  const line = draft.lines.at(-1);
  const qualifier = element(segment, 1);
  if (line?.date !== undefined && qualifier === '472')
    return [
      {
        code: 'unexpected-segment',
        message: 'DTP 472 comes twice in a line, so the second was not read; its LX or SV may be missing',
      },
    ];
  if (line !== undefined && qualifier === '472') {
    line.date = period.from;
    if (period.through !== period.from) line.through = period.through;
  } else if (line === undefined && qualifier === '434') draft.statement = period;
  else if (line === undefined && qualifier === '435') draft.admission = period.from;
  else if (line === undefined && qualifier === '096') draft.discharge = period.from;
  return period.isPlain
    ? RIGHT
    : [
        {
          code: 'malformed-segment',
          message: `DTP03 is not a date CCYYMMDD: '${(element(segment, 3) ?? '').slice(0, 30)}'`,
        },
      ];
}

function startLine(_: Segment, draft: ClaimDraft): Wrong {
  draft.lines.push({});
  return RIGHT;
}

function readService(segment: Segment, draft: ClaimDraft): Wrong {
  if (segment.id === 'SV3') draft.hasDental = true;
  const professional = draft.type === 'professional';
  if (segment.id !== (professional ? 'SV1' : 'SV2'))
    return [
      {
        code: 'unexpected-segment',
        message: `${segment.id} is in a claim of type ${draft.type}, so it was not read`,
      },
    ];
  const last = draft.lines.at(-1);
  // A second service of one LX, or a service without one, is a line too.
  const isNew =
    last === undefined ||
    last.code !== undefined ||
    last.otherCode !== undefined ||
    last.revenueCode !== undefined;
  const line = isNew ? {} : last;
  if (isNew) draft.lines.push(line);
  const { line: read, wrong } = professional
    ? readProfessionalService(segment)
    : readFacilityService(segment);
  Object.assign(line, read);
  return isNew
    ? [
        { code: 'unexpected-segment', message: `${segment.id} has no LX of its own; it was read as a line` },
        ...wrong,
      ]
    : wrong;
}

/** `LIN`: N4 is a national drug code. */
function readDrug(segment: Segment, draft: ClaimDraft): Wrong {
  const line = draft.lines.at(-1);
  const ndc = element(segment, 3);
  if (line !== undefined && ndc !== undefined && element(segment, 2) === 'N4')
    line.drugs = [...(line.drugs ?? []), { ndc }];
  return RIGHT;
}

/** `CTP`: how much of the drug of the last `LIN`. */
function readDrugQuantity(segment: Segment, draft: ClaimDraft): Wrong {
  const line = draft.lines.at(-1);
  const drug = line?.drugs?.at(-1);
  if (line === undefined || drug === undefined) return RIGHT;
  const text = element(segment, 4);
  const amount = quantity(text ?? '');
  const [unit = ''] = components(segment, 5);
  const more = { ...(amount !== undefined && { quantity: amount }), ...(unit !== '' && { unit }) };
  line.drugs = [...line.drugs!.slice(0, -1), { ...drug, ...more }];
  return text === undefined || amount !== undefined ? RIGHT : [notQuantity(segment, 4, text)];
}

/** `NM1`: 82 is who rendered the service, of the claim or of a line. Of another payer it has no identifier. */
function readProvider(segment: Segment, draft: ClaimDraft): Wrong {
  const id = element(segment, 9);
  if (id === undefined || element(segment, 1) !== '82') return RIGHT;
  const line = draft.lines.at(-1);
  if (line !== undefined) line.renderingProvider ??= id;
  else draft.renderingProvider ??= id;
  return RIGHT;
}

/** `PRV`: PE is the specialty of who rendered the service. */
function readSpecialty(segment: Segment, draft: ClaimDraft): Wrong {
  const taxonomy = element(segment, 3);
  if (taxonomy === undefined || element(segment, 1) !== 'PE') return RIGHT;
  const line = draft.lines.at(-1);
  if (line !== undefined) line.renderingTaxonomy ??= taxonomy;
  else draft.renderingTaxonomy ??= taxonomy;
  return RIGHT;
}
