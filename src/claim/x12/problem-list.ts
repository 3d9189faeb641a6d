import type { X12Problem } from './types.js';

/** The most problems of a claim that are listed. More say no more about it. */
const MOST_OF_CLAIM = 100;
/** The most problems outside of claims that are listed. */
const MOST_OUTSIDE = 1_000;

/** Counts problems, so that a text with a million of them gives a list that can be read. Lost claims always are listed. Internal. */
export class ProblemList {
  #ofClaim: X12Problem[] = [];
  #moreOfClaim = 0;
  #outside = 0;
  #moreOutside = 0;

  /** The problems of the claim that is read now. */
  get ofClaim(): readonly X12Problem[] {
    return this.#ofClaim;
  }

  /** Starts with another claim. */
  startClaim(): void {
    this.#ofClaim = [];
    this.#moreOfClaim = 0;
  }

  /** Takes a problem; false if there are too many to list it. */
  add(problem: X12Problem, isOfClaim: boolean): boolean {
    if (!problem.lost && this.#isFull(isOfClaim)) return false;
    if (isOfClaim) this.#ofClaim.push(problem);
    else if (!problem.lost) this.#outside++;
    return true;
  }

  #isFull(isOfClaim: boolean): boolean {
    if (isOfClaim && this.#ofClaim.length >= MOST_OF_CLAIM) {
      this.#moreOfClaim++;
      return true;
    }
    if (!isOfClaim && this.#outside >= MOST_OUTSIDE) {
      this.#moreOutside++;
      return true;
    }
    return false;
  }

  /** The last problem of a claim that has too many: how many more there are. */
  endClaim(claim: string, segment: number): X12Problem | undefined {
    const more = this.#moreOfClaim;
    if (more === 0) return undefined;
    this.#moreOfClaim = 0;
    const message = `this claim has ${more} more problems than the ${MOST_OF_CLAIM} that are listed`;
    const problem: X12Problem = {
      code: 'too-many-problems',
      segment,
      id: 'CLM',
      message,
      claim,
      lost: false,
    };
    this.#ofClaim.push(problem);
    return problem;
  }

  /** The same for those outside of claims. */
  end(segment: number): X12Problem | undefined {
    if (this.#moreOutside === 0) return undefined;
    const message = `the text has ${this.#moreOutside} more problems outside of claims than the ${MOST_OUTSIDE} that are listed`;
    return { code: 'too-many-problems', segment, id: '', message, lost: false };
  }
}
