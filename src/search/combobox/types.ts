import type { Ask, Timer } from './query-runner.js';

/** What a combobox shows. A new object for each change: compare by identity. */
export interface ComboboxState<Hit> {
  /** What is in the input. */
  readonly query: string;
  /** The hits of the last query that was answered. */
  readonly hits: readonly Hit[];
  /** Whether the list is open. */
  readonly open: boolean;
  /** The place of the active option in the list; -1 for none. */
  readonly active: number;
  /** Whether an answer is awaited. */
  readonly busy: boolean;
  /** What a search threw; undefined after the next answer. */
  readonly error: unknown;
}

/** The attributes of the input, by the ARIA pattern of an editable combobox with a list. */
export interface ComboboxInputAttributes {
  /** The role of an input with a list. */
  readonly role: 'combobox';
  /** The list completes what is typed. */
  readonly 'aria-autocomplete': 'list';
  /** Whether the list is open. */
  readonly 'aria-expanded': 'true' | 'false';
  /** The id of the list. */
  readonly 'aria-controls': string;
  /** The id of the active option. */
  readonly 'aria-activedescendant': string | undefined;
  /** Whether an answer is awaited. */
  readonly 'aria-busy': 'true' | 'false';
  /** Turns the browser's own list off. */
  readonly autocomplete: 'off';
}

/** The attributes of the list. */
export interface ComboboxListAttributes {
  /** Its id, which the input names as `aria-controls`. */
  readonly id: string;
  /** The role of a list of options. */
  readonly role: 'listbox';
}

/** The attributes of an option. */
export interface ComboboxOptionAttributes {
  /** Its id, which the input names when it is active. */
  readonly id: string;
  /** The role of an option. */
  readonly role: 'option';
  /** Whether it is the active option. */
  readonly 'aria-selected': 'true' | 'false';
}

/** The options of {@link createCombobox}. */
export interface ComboboxOptions<Hit> {
  /** Searches: usually `searchIcd10cm` with `mode: 'prefix'`. */
  readonly search: Ask<Hit>;
  /** Called with the hit that the user chose. */
  readonly onSelect: (hit: Hit) => void;
  /** Called after each change of the state. */
  readonly onChange?: ((state: ComboboxState<Hit>) => void) | undefined;
  /** What the input shows after a choice; left out, the input keeps what was typed. */
  readonly textOf?: ((hit: Hit) => string) | undefined;
  /**
   * The beginning of the ids of the list and its options.
   *
   * @defaultValue 'medcodes-combobox'
   */
  readonly id?: string | undefined;
  /**
   * How many milliseconds of rest come before a search, from 0.
   *
   * @defaultValue 60
   */
  readonly wait?: number | undefined;
  /**
   * How many characters a query needs, from 1.
   *
   * @defaultValue 2
   */
  readonly least?: number | undefined;
  /**
   * Starts and cancels waits: for tests, and for engines without `setTimeout`.
   *
   * @defaultValue `setTimeout` and `clearTimeout`
   */
  readonly timer?: Timer | undefined;
}

/** The part of a keyboard event that is read. */
export interface ComboboxKey {
  /** The name of the key, such as `ArrowDown`. */
  readonly key: string;
  /** Set while an input method puts characters together: such keys are left alone. */
  readonly isComposing?: boolean;
}
