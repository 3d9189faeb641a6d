import { requireObject } from '../../base/arguments.js';
import { knownOptions } from '../../base/options.js';
import { refused } from './refused.js';
import type { ComboboxOptions } from './types.js';

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

/**
 * Refuses options that a combobox cannot work with, before a key is pressed.
 *
 * @throws MedcodesError `invalid-argument`
 */
export function requireOptions<Hit>(options: ComboboxOptions<Hit>): void {
  requireObject(options, 'createCombobox', '{ search }, a function that gives hits');
  knownOptions(options, OPTIONS, 'createCombobox');
  const { search, onSelect, onChange, textOf, timer, id } = options;
  const functions = {
    search,
    onSelect,
    ...(onChange && { onChange }),
    ...(textOf && { textOf }),
    ...(timer && { start: timer.start, cancel: timer.cancel }),
  };
  for (const [name, given] of Object.entries(functions))
    if (typeof given !== 'function') throw refused(`createCombobox: ${name} must be a function`);
  if (typeof (id ?? '') !== 'string') throw refused('createCombobox: id must be a text');
  if (typeof (options.wait ?? 0) !== 'number' || typeof (options.least ?? 0) !== 'number')
    throw refused('createCombobox: wait and least must be numbers');
}
