/**
 * A type-ahead list without a framework: it waits, keeps answers in order, and behaves as the ARIA combobox pattern asks.
 *
 * @packageDocumentation
 */
export { type Combobox, createCombobox } from './combobox.js';
export type { Ask, Timer } from './query-runner.js';
export type {
  ComboboxInputAttributes,
  ComboboxKey,
  ComboboxListAttributes,
  ComboboxOptionAttributes,
  ComboboxOptions,
  ComboboxState,
} from './types.js';
