import type { ClaimDraft } from './draft.js';
import { readHealthCareCodes } from './health-care-codes.js';
import type { Segment } from './segments.js';
import { readFacilityService, readProfessionalService } from './services.js';
import type { X12ProblemCode } from './types.js';
import { element, periodOf } from './values.js';

/** Why a claim has to be given up. Internal. */
export type Wrong = { readonly code: X12ProblemCode; readonly message: string } | undefined;

/** What reads each segment of a claim into it. Internal. */
export const READERS: ReadonlyMap<string, (segment: Segment, draft: ClaimDraft) => Wrong> = new Map([
  ['HI', readHealthCareCodes],
  ['CL1', readInstitutional],
  ['DTP', readDate],
  ['LX', startLine],
  ['SV1', readService],
  ['SV2', readService],
  ['SV3', readService],
]);

function readInstitutional(segment: Segment, draft: ClaimDraft): Wrong {
  draft.dischargeStatus = element(segment, 3);
  return undefined;
}

/** `DTP`: 434 statement, 435 admission, 096 discharge, 472 service. The others are for the payer. */
function readDate(segment: Segment, draft: ClaimDraft): Wrong {
  const period = periodOf(segment);
  if (period === undefined) return undefined;
  const line = draft.lines.at(-1);
  const qualifier = element(segment, 1);
  if (line !== undefined && qualifier === '472') {
    line.date = period.from;
    if (period.through !== period.from) line.through = period.through;
  } else if (line === undefined && qualifier === '434') draft.statement = period;
  else if (line === undefined && qualifier === '435') draft.admission = period.from;
  else if (line === undefined && qualifier === '096') draft.discharge = period.from;
  return undefined;
}

function startLine(_: Segment, draft: ClaimDraft): Wrong {
  draft.lines.push({});
  return undefined;
}

function readService(segment: Segment, draft: ClaimDraft): Wrong {
  const line = draft.lines.at(-1);
  if (line === undefined) return { code: 'unexpected-segment', message: `${segment.id} comes before its LX` };
  const professional = draft.type === 'professional';
  if (segment.id !== (professional ? 'SV1' : 'SV2'))
    return { code: 'unexpected-segment', message: `${segment.id} is in a claim of type ${draft.type}` };
  const service = professional ? readProfessionalService(segment) : readFacilityService(segment);
  if (!('line' in service)) return service;
  Object.assign(line, service.line);
  return undefined;
}
