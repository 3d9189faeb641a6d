import type { Segment } from './segments.js';
import { element } from './values.js';

/** Level codes of the hierarchy (`HL03`). */
const PROVIDER = '20';
const SUBSCRIBER = '22';
const DEPENDENT = '23';

/** A billing provider, shared by the levels below it. */
interface Provider {
  taxonomy?: string | undefined;
}

/**
 * Follows the levels of a transaction: billing providers, their subscribers and dependents. A level belongs to the provider that its
 * parent (`HL02`) belongs to, so that a damaged level does not give the claims below it the provider before. Internal.
 */
export class Levels {
  #level = '';
  /** The levels of the provider that is read now, by their numbers. */
  #known = new Map<string, Provider>();
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
    if (this.#level === PROVIDER || (parent === undefined && !this.isOfPatient)) {
      this.#known.clear();
      this.#provider = {};
      this.#unnumbered = undefined;
    } else this.#provider = this.#known.get(parent ?? '') ?? this.#unnumbered ?? {};
    this.#known.set(number, this.#provider);
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
