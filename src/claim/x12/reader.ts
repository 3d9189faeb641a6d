import type { Patient } from '../types.js';
import { claimTypeOfBill } from './bill-type.js';
import { missingBefore } from './boundary.js';
import { READERS } from './claim-segments.js';
import { type ClaimDraft, claimOf, isDentalClaim, patient } from './draft.js';
import { Envelope } from './envelope.js';
import { isLevel, Levels } from './levels.js';
import { ProblemList } from './problem-list.js';
import { ENVELOPE, NOT_NEEDED, OUTSIDE } from './segment-names.js';
import { NotX12, type Segment, SegmentSplitter } from './segments.js';
import { describeTransaction } from './transactions.js';
import type { X12Item, X12Problem, X12ProblemCode } from './types.js';
import { undeclaredSeparator, withDeclaredSeparator } from './used-separator.js';
import { components, element, isoDate, isPlainDate } from './values.js';

/**
 * Reads X12 text piece by piece. Gives each claim when it is complete, and each problem in its place; keeps one claim
 * at a time. Internal.
 */
export class X12Reader {
  readonly #splitter = new SegmentSplitter();
  readonly #envelope = new Envelope();
  #items: X12Item[] = [];
  #draft: ClaimDraft | undefined;
  readonly #problems = new ProblemList();
  /** Whether the separator that the claim uses was reported. */
  #toldSeparator = false;
  /** The claim is lost: its other segments are skipped. */
  #lost = false;
  /** After a claim whose `CLM` is missing: its segments are skipped. */
  #orphan = false;
  /** Whether it has service lines: then a segment of a level begins another. */
  #orphanHasLines = false;
  #levels = new Levels();
  #patient: Patient | undefined;
  #failed = false;

  /** Takes the next piece of text; gives what is complete with it. */
  push(text: string): readonly X12Item[] {
    return this.#run(() => this.#splitter.push(text));
  }

  /** Tells that the text has ended. */
  end(): readonly X12Item[] {
    return this.#run(() => this.#splitter.end(), true);
  }

  #run(segments: () => Iterable<Segment>, last = false): readonly X12Item[] {
    this.#items = [];
    if (this.#failed) return [];
    try {
      for (const segment of segments()) this.#accept(segment);
      if (last) this.#end();
    } catch (error) {
      if (!(error instanceof NotX12)) throw error;
      this.#failed = true;
      this.#lose('not-x12', undefined, error.message);
    }
    return this.#items;
  }

  #end(): void {
    if (this.#splitter.count === 0) this.#report('not-x12', undefined, 'the text is empty', false);
    if (this.#draft !== undefined)
      this.#lose('truncated', undefined, 'the text ends before the end of this claim');
    for (const wrong of this.#envelope.end()) this.#report('envelope', undefined, wrong, false);
    this.#list(this.#problems.end(this.#splitter.count));
  }

  #accept(segment: Segment): void {
    const { id } = segment;
    if (ENVELOPE.has(id)) this.#acceptEnvelope(segment);
    else {
      for (const wrong of this.#envelope.accept(segment)) this.#report('envelope', segment, wrong, false);
      // The segments of another transaction were reported as one.
      if (this.#envelope.inTransaction && this.#envelope.transaction === undefined) return;
      const used = undeclaredSeparator(segment);
      this.#acceptInTransaction(used === undefined ? segment : withDeclaredSeparator(segment, used));
      if (used !== undefined) this.#tellSeparator(segment, used);
    }
  }

  /** Once a claim: which separator it uses, if its header declares another. */
  #tellSeparator(segment: Segment, used: string): void {
    if (this.#draft === undefined || this.#lost || this.#toldSeparator) return;
    this.#toldSeparator = true;
    const message = `the header ISA declares '${segment.componentSeparator}' between components, but ${segment.id} has '${used}', so it was read with that`;
    this.#report('separator-mismatch', segment, message, false);
  }

  /** Ends a claim before a segment that cannot be of it. */
  #endBefore(segment: Segment): void {
    const hasLines = this.#draft === undefined ? this.#orphanHasLines : this.#draft.lines.length > 0;
    const missing = missingBefore(segment, hasLines);
    if (missing === undefined) return;
    this.#orphan = false;
    this.#orphanHasLines = false;
    this.#finishClaim();
    const before = `${segment.id} comes after the service lines of a claim: `;
    if (missing === 'claim') {
      this.#orphan = true;
      const message = `${before}the CLM before it is missing or damaged, so the claim was not read`;
      this.#report('unexpected-segment', segment, message, true);
      return;
    }
    this.#patient = undefined;
    if (missing === 'provider') this.#levels.startUnnumbered();
    else this.#levels.startLevelUnnumbered();
    this.#report('unexpected-segment', segment, `${before}the HL before it is missing or damaged`, false);
  }

  #acceptInTransaction(segment: Segment): void {
    const { id } = segment;
    this.#endBefore(segment);
    if (id === 'HL' || id === 'CLM') {
      this.#orphan = false;
      this.#orphanHasLines = false;
    } else if (this.#orphan) {
      // The rest of a claim without a CLM was reported with its first segment.
      if (id === 'LX') this.#orphanHasLines = true;
      return;
    }
    if (id === 'HL') this.#startLevel(segment);
    else if (id === 'CLM') this.#startClaim(segment);
    else if (id === 'DMG') this.#readPerson(segment);
    else if (id === 'PRV' && this.#draft === undefined) this.#levels.readSpecialty(segment);
    else if (!NOT_NEEDED.has(id)) this.#acceptInClaim(segment);
  }

  #acceptEnvelope(segment: Segment): void {
    if (segment.id === 'SE') this.#finishClaim();
    else if (this.#draft !== undefined)
      this.#lose('truncated', segment, `${segment.id} comes before the end of this claim`);
    for (const wrong of this.#envelope.accept(segment)) this.#report('envelope', segment, wrong, false);
    if (segment.id !== 'ST') return;
    this.#orphan = false;
    this.#orphanHasLines = false;
    this.#levels = new Levels();
    this.#patient = undefined;
    if (this.#envelope.transaction !== undefined) return;
    const message = describeTransaction(element(segment, 1) ?? '', this.#envelope.guide);
    this.#report('not-a-claim', segment, message, false);
  }

  #startLevel(segment: Segment): void {
    this.#finishClaim();
    this.#levels.start(segment);
    const kind = element(segment, 3);
    if (!isLevel(kind)) {
      const what = kind === undefined ? 'is missing' : `is '${kind.slice(0, 20)}', not 20, 22 or 23`;
      const message = `HL03, the kind of level, ${what}, so the patient and the billing provider below it are unknown`;
      this.#report('malformed-segment', segment, message, false);
    }
    // A dependent has nothing of the subscriber but the policy.
    this.#patient = undefined;
  }

  #readPerson(segment: Segment): void {
    // After a claim it describes the subscriber of another payer.
    if (this.#draft !== undefined) return;
    if (!this.#levels.isOfPatient) return;
    const born = element(segment, 2);
    if (born !== undefined && !isPlainDate(born))
      this.#report(
        'malformed-segment',
        segment,
        `DMG02 is not a date CCYYMMDD: '${born.slice(0, 20)}'`,
        false,
      );
    this.#patient = patient(born === undefined ? undefined : isoDate(born), element(segment, 3));
  }

  #startClaim(segment: Segment): void {
    this.#finishClaim();
    this.#problems.startClaim();
    this.#toldSeparator = false;
    const [facility = '', qualifier = '', frequency = ''] = components(segment, 5);
    const { transaction } = this.#envelope;
    // The guide of the transaction decides; some senders have the qualifier of the other kind.
    const professional = transaction === 'by-claim' ? qualifier !== 'A' : transaction !== 'facility';
    this.#lost = false;
    this.#draft = {
      type: professional ? 'professional' : claimTypeOfBill(facility),
      id: element(segment, 1) ?? '',
      segment: segment.number,
      ...(professional
        ? { placeOfService: facility, billingTaxonomy: this.#levels.taxonomy }
        : { typeOfBill: facility + frequency }),
      patient: this.#patient,
      diagnoses: [],
      procedures: [],
      lines: [],
    };
    if (!this.#envelope.inTransaction)
      this.#lose('unexpected-segment', segment, 'CLM is outside a transaction');
    else if (this.#draft.id === '')
      this.#lose('malformed-segment', segment, 'CLM01, the patient control number, is missing');
    else if (facility === '')
      this.#lose('malformed-segment', segment, 'CLM05 has no place of service and no type of bill');
  }

  #finishClaim(): void {
    const draft = this.#draft;
    if (draft !== undefined && !this.#lost && isDentalClaim(draft))
      this.#lose('not-a-claim', undefined, 'all its services are dental (SV3); claims of 837D are not read');
    this.#draft = undefined;
    if (draft === undefined || this.#lost) return;
    this.#list(this.#problems.endClaim(draft.id, draft.segment));
    this.#items.push({
      segment: draft.segment,
      transaction: this.#envelope.control,
      claim: claimOf(draft),
      problems: this.#problems.ofClaim,
    });
  }

  #acceptInClaim(segment: Segment): void {
    // What else is wrong with a claim that was given up says no more.
    if (this.#lost && this.#draft !== undefined) return;
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(segment.id) || !READERS.has(segment.id)) {
      this.#report(
        'unknown-segment',
        segment,
        `${shown(segment.id)} is not a segment of 837P or 837I, so it was skipped`,
        false,
      );
      return;
    }
    const draft = this.#draft;
    if (draft === undefined) {
      if (!OUTSIDE.has(segment.id))
        this.#report(
          'unexpected-segment',
          segment,
          `${segment.id} is outside a claim, so it was skipped`,
          false,
        );
      return;
    }
    const wrong = READERS.get(segment.id)!(segment, draft);
    for (const { code, message } of wrong) this.#report(code, segment, message, false);
  }

  /** Gives the claim up, and says why. */
  #lose(code: X12ProblemCode, segment: Segment | undefined, message: string): void {
    const isKept = this.#draft !== undefined && !this.#lost;
    // A claim that was given up before is not reported again; the text is, if no more of it can be read.
    if (!isKept) this.#draft = undefined;
    if (isKept || code === 'not-x12') this.#report(code, segment, message, isKept);
    this.#lost = this.#draft !== undefined;
    if (code === 'truncated' || code === 'not-x12') this.#draft = undefined;
  }

  /** Adds what was counted, if there is anything. */
  #list(problem: X12Problem | undefined): void {
    if (problem !== undefined) this.#items.push(problem);
  }

  #report(code: X12ProblemCode, segment: Segment | undefined, message: string, lost: boolean): void {
    const claim = this.#draft?.id;
    const problem: X12Problem = {
      code,
      segment: segment?.number ?? this.#splitter.count,
      id: segment === undefined ? '' : shown(segment.id),
      message,
      ...(claim ? { claim } : {}),
      lost,
    };
    if (this.#problems.add(problem, this.#draft !== undefined)) this.#items.push(problem);
  }
}

const shown = (id: string): string => id.slice(0, 10);
