import type { OnDate } from '../base/dates.js';
import type { SetAbout } from './about.js';
import type {
  AnyEntry,
  Changes,
  CodeChecking,
  Comparison,
  DataDates,
  DatedLookup,
  Hierarchy,
  History,
  Listing,
  Releases,
  Suggestion,
  Syntax,
  Upgrading,
  Validation,
} from './contract.js';

/** The capabilities of `contract.ts`, each whole or absent. Syntax is always there. */
export type Verbs = Syntax &
  Partial<
    DatedLookup &
      Validation &
      CodeChecking &
      Suggestion &
      Listing &
      DataDates &
      Releases &
      History &
      Changes &
      Upgrading &
      Comparison &
      Hierarchy
  >;

/**
 * A set as generic code sees it: what it is, and the verbs that it has. The command, the schemas and the contract tests work on
 * descriptors, so a new set needs no code of its own there.
 *
 * A descriptor names every function of its set. Import it only if you need all of them.
 */
export interface SetDescriptor {
  /** What the set is. */
  readonly about: SetAbout;
  /** The functions of its entry, as far as they are verbs of the contract. */
  readonly verbs: Verbs;
  /** The nodes at the top of the tree. Absent without a hierarchy. */
  readonly tops?: (options?: OnDate) => readonly AnyEntry[];
}
