/**
 * A type-ahead list without a framework: it waits, keeps answers in order, and behaves as the ARIA combobox pattern asks.
 *
 * @packageDocumentation
 */
export {
  type Combobox,
  type ComboboxInputAttributes,
  type ComboboxKey,
  type ComboboxListAttributes,
  type ComboboxOptionAttributes,
  type ComboboxOptions,
  type ComboboxState,
  createCombobox,
} from './combobox.js';
export type { Ask, Timer } from './query-runner.js';
