import type { FhirValueSet, FhirValueSetFilter, FhirValueSetInclude } from '../types.js';

type Concepts = NonNullable<FhirValueSetInclude['concept']>;

/** A part of a value set as it is read. What is `null` is absent: that is how programs in some languages write it. */
export interface Part {
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly concepts: Concepts | undefined;
  readonly filters: readonly FhirValueSetFilter[];
  /** The addresses of the value sets that it imports. */
  readonly imports: readonly string[];
}

const partOf = ({ system, version, concept, filter, valueSet }: FhirValueSetInclude): Part => ({
  system: system ?? undefined,
  version: version ?? undefined,
  concepts: concept ?? undefined,
  filters: filter ?? [],
  imports: valueSet ?? [],
});

/** The parts whose codes belong to a value set. */
export const includedParts = ({ compose }: FhirValueSet): readonly Part[] =>
  (compose?.include ?? []).map(partOf);

/** The parts whose codes do not. */
export const excludedParts = ({ compose }: FhirValueSet): readonly Part[] =>
  (compose?.exclude ?? []).map(partOf);
