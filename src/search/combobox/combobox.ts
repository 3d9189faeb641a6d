import { requireObject } from '../../base/arguments.js';
import { quoted } from '../../base/limits.js';
import { hostTimer } from './host-timer.js';
import { requireOptions } from './options.js';
import { QueryRunner } from './query-runner.js';
import { refused } from './refused.js';
import type {
  ComboboxInputAttributes,
  ComboboxKey,
  ComboboxListAttributes,
  ComboboxOptionAttributes,
  ComboboxOptions,
  ComboboxState,
} from './types.js';

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
  requireOptions(options);
  return new Combobox(options);
}
