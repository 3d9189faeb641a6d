import { requireObject } from '../../base/arguments.js';
import { MedcodesError } from '../../base/errors.js';
import { quoted } from '../../base/limits.js';
import { knownOptions } from '../../base/options.js';
import { type Ask, QueryRunner, type Timer } from './query-runner.js';

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

/**
 * The behaviour of a type-ahead list without a framework: it waits for a rest in typing, drops answers that come out of order, moves
 * through the list by keys, and gives the attributes of the ARIA pattern 'editable combobox with list autocomplete'. It touches no
 * document; draw its state with what you have.
 */
export class Combobox<Hit> {
  readonly #options: ComboboxOptions<Hit>;
  readonly #runner: QueryRunner<Hit>;
  readonly #id: string;
  #state: ComboboxState<Hit> = {
    query: '',
    hits: [],
    open: false,
    active: -1,
    busy: false,
    error: undefined,
  };

  /** @internal */
  constructor(options: ComboboxOptions<Hit>) {
    this.#options = options;
    this.#id = options.id ?? 'medcodes-combobox';
    this.#runner = new QueryRunner(
      options.search,
      options.wait ?? 60,
      options.timer ?? hostTimer(),
      (_, hits) => this.#set({ hits, open: hits.length > 0, active: -1, busy: false, error: undefined }),
      (_, error) => this.#set({ hits: [], open: false, active: -1, busy: false, error }),
    );
  }

  /** What to show. */
  get state(): ComboboxState<Hit> {
    return this.#state;
  }

  /** The text of the input has changed. */
  input(query: string): void {
    if (typeof query !== 'string')
      throw refused(`input: the query is ${quoted(query)}; give the text of the input`);
    if (query.trim().length < (this.#options.least ?? 2)) {
      this.#runner.cancel();
      this.#set({ query, hits: [], open: false, active: -1, busy: false, error: undefined });
      return;
    }
    this.#set({ query, busy: true });
    this.#runner.type(query);
  }

  /**
   * A key was pressed.
   *
   * @returns whether the key was answered: then call `preventDefault` on its event
   */
  key(event: ComboboxKey): boolean {
    requireObject(event, 'key', 'the keyboard event');
    const { key, isComposing } = event;
    if (isComposing === true) return false;
    if (key === 'ArrowDown') return this.#move(1);
    if (key === 'ArrowUp') return this.#move(-1);
    if (key === 'Escape') return this.#escape();
    if (key === 'Tab') this.close();
    const { open, active, hits } = this.#state;
    if (!open || active < 0) return false;
    if (key === 'Enter') {
      this.choose(active);
      return true;
    }
    if (key === 'Home') return this.#activate(0);
    return key === 'End' ? this.#activate(hits.length - 1) : false;
  }

  /** Closes the list; if it is closed, empties the input. */
  #escape(): boolean {
    const { open, query } = this.#state;
    if (!open && query === '') return false;
    this.#runner.cancel();
    this.#set({ open: false, active: -1, busy: false, ...(open ? {} : { query: '', hits: [] }) });
    return true;
  }

  /** Chooses a hit of the list by its place; a place without one does nothing. */
  choose(place: number): void {
    if (typeof place !== 'number')
      throw refused(`choose: the place is ${quoted(place)}; give a number from 0`);
    const hit = this.#state.hits[place];
    if (hit === undefined) return;
    this.#runner.cancel();
    const query = this.#options.textOf?.(hit) ?? this.#state.query;
    this.#set({ query, open: false, active: -1, busy: false });
    this.#options.onSelect(hit);
  }

  /** Closes the list: the input has lost the focus. */
  close(): void {
    this.#runner.cancel();
    if (this.#state.open || this.#state.busy) this.#set({ open: false, active: -1, busy: false });
  }

  /** Drops what waits: call it when the input goes away. */
  destroy(): void {
    this.#runner.cancel();
  }

  /** The attributes of the input. */
  inputAttributes(): ComboboxInputAttributes {
    const { open, active, busy } = this.#state;
    return {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': open ? 'true' : 'false',
      'aria-controls': `${this.#id}-list`,
      'aria-activedescendant': open && active >= 0 ? `${this.#id}-${active}` : undefined,
      'aria-busy': busy ? 'true' : 'false',
      autocomplete: 'off',
    };
  }

  /** The attributes of the list. */
  listAttributes(): ComboboxListAttributes {
    return { id: `${this.#id}-list`, role: 'listbox' };
  }

  /** The attributes of the option at a place. */
  optionAttributes(place: number): ComboboxOptionAttributes {
    if (typeof place !== 'number')
      throw refused(`optionAttributes: the place is ${quoted(place)}; give a number from 0`);
    return {
      id: `${this.#id}-${place}`,
      role: 'option',
      'aria-selected': this.#state.active === place ? 'true' : 'false',
    };
  }

  #move(step: 1 | -1): boolean {
    const { open, active, hits } = this.#state;
    if (hits.length === 0) return false;
    if (!open) return this.#activate(step === 1 ? 0 : hits.length - 1);
    // One place before the first is the input itself, as the pattern has it.
    const places = hits.length + 1;
    return this.#activate(((active + 1 + step + places) % places) - 1);
  }

  #activate(active: number): boolean {
    this.#set({ open: true, active });
    return true;
  }

  #set(change: Partial<ComboboxState<Hit>>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onChange?.(this.#state);
  }
}

const OPTIONS: readonly string[] = [
  'search',
  'onSelect',
  'onChange',
  'textOf',
  'id',
  'wait',
  'least',
  'timer',
];

const refused = (text: string): MedcodesError => new MedcodesError('invalid-argument', text);

/** The timers of the host, which the library does not otherwise use. */
function hostTimer(): Timer {
  const host = globalThis as {
    readonly setTimeout?: (run: () => void, milliseconds: number) => unknown;
    readonly clearTimeout?: (handle: never) => void;
  };
  const { setTimeout: start, clearTimeout: cancel } = host;
  if (start === undefined || cancel === undefined)
    throw new MedcodesError('invalid-argument', 'this engine has no setTimeout: give a timer');
  return {
    start: (run, milliseconds) => start(run, milliseconds),
    cancel: (handle) => cancel(handle as never),
  };
}

/**
 * Makes a type-ahead list without a framework.
 *
 * @throws MedcodesError `invalid-argument` for options that are wrong, and if the engine has no `setTimeout` and no timer was given
 *
 * @example
 * ```ts
 * import { searchIcd10cm } from 'medcodes/search';
 * import { createCombobox } from 'medcodes/search/combobox';
 *
 * const combobox = createCombobox({
 *   search: (query) => searchIcd10cm(query, { mode: 'prefix', on: '2026-01-15' }).hits,
 *   onSelect: () => {},
 * });
 * combobox.inputAttributes().role; //=> 'combobox'
 * combobox.input('diab');
 * combobox.state.busy; //=> true
 * combobox.destroy();
 * ```
 */
export function createCombobox<Hit>(options: ComboboxOptions<Hit>): Combobox<Hit> {
  requireObject(options, 'createCombobox', '{ search }, a function that gives hits');
  knownOptions(options, OPTIONS, 'createCombobox');
  const { search, onSelect, onChange, textOf, timer, id } = options;
  const functions = { onSelect, ...(onChange && { onChange }), ...(textOf && { textOf }) };
  if (typeof search !== 'function')
    throw refused('createCombobox: search must be a function that gives hits');
  for (const [name, given] of Object.entries({
    ...functions,
    ...(timer && { start: timer.start, cancel: timer.cancel }),
  }))
    if (typeof given !== 'function') throw refused(`createCombobox: ${name} must be a function`);
  if (typeof (id ?? '') !== 'string') throw refused('createCombobox: id must be a text');
  if (typeof (options.wait ?? 0) !== 'number' || typeof (options.least ?? 0) !== 'number')
    throw refused('createCombobox: wait and least must be numbers');
  return new Combobox(options);
}
