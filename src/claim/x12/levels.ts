import type { Segment } from './segments.js';
import { element } from './values.js';

/** Level codes of the hierarchy (`HL03`). */
const PROVIDER = '20';
const SUBSCRIBER = '22';
const DEPENDENT = '23';

/** Whether a level code is one of 837: billing provider, subscriber or dependent. Internal. */
export const isLevel = (code: string | undefined): boolean =>
  code === PROVIDER || code === SUBSCRIBER || code === DEPENDENT;

/** A billing provider, shared by the levels below it. */
interface Provider {
  taxonomy?: string | undefined;
}

/** How many levels are remembered, those named last: a transaction may have millions. */
const MOST_KNOWN = 1000;

/**
 * Follows the levels of a transaction: billing providers, their subscribers and dependents. A level belongs to the provider that its
 * parent (`HL02`) belongs to, so that a damaged level does not give the claims below it the provider before. Internal.
 */
export class Levels {
  #level = '';
  /** The providers of the levels read or named last, by the numbers of the levels. A number belongs to one level of a transaction. */
  readonly #known = new Map<string, Provider>();
  #provider: Provider = {};
  /** The provider whose `HL` is missing: of levels whose parent is not known. */
  #unnumbered: Provider | undefined = this.#provider;

  /** Whether claims can be at this level: it has a patient. */
  get isOfPatient(): boolean {
    return this.#level === SUBSCRIBER || this.#level === DEPENDENT;
  }

  /** The taxonomy code of the billing provider. */
  get taxonomy(): string | undefined {
    return this.#provider.taxonomy;
  }

  /** An `HL`. */
  start(segment: Segment): void {
    this.#level = element(segment, 3) ?? '';
    const number = element(segment, 1) ?? '';
    const parent = element(segment, 2);
    // A provider is below nothing, and its levels name no level before it.
    if (this.#level === PROVIDER && parent === undefined) this.#known.clear();
    if (this.#level === PROVIDER || (parent === undefined && !this.isOfPatient)) {
      // A damaged level may be that of another provider: what is below it has none that is known.
      this.#provider = {};
      this.#unnumbered = undefined;
    } else this.#provider = this.#providerOf(parent ?? '') ?? this.#unnumbered ?? {};
    // An HL of an unknown kind does not replace a level of the same number.
    const isTaken = !isLevel(this.#level) && this.#known.has(number);
    if (number !== '' && !isTaken) this.#remember(number, this.#provider);
  }

  /** The provider of a level. A level that is named is remembered longer: all claims of a file may name one provider. */
  #providerOf(number: string): Provider | undefined {
    const provider = this.#known.get(number);
    if (provider !== undefined) this.#remember(number, provider);
    return provider;
  }

  #remember(number: string, provider: Provider): void {
    this.#known.delete(number);
    this.#known.set(number, provider);
    if (this.#known.size <= MOST_KNOWN) return;
    const [oldest] = this.#known.keys();
    this.#known.delete(oldest!);
  }

  /** A level of this provider begins without an `HL`: the levels below it name a parent that is not known. */
  startLevelUnnumbered(): void {
    this.#unnumbered = this.#provider;
  }

  /** A billing provider begins without an `HL`. */
  startUnnumbered(): void {
    this.#level = PROVIDER;
    this.#known.clear();
    this.#provider = {};
    this.#unnumbered = this.#provider;
  }

  /** `PRV*BI`. */
  readSpecialty(segment: Segment): void {
    if (element(segment, 1) === 'BI') this.#provider.taxonomy = element(segment, 3);
  }
}
