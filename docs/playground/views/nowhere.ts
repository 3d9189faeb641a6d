import { h, show } from '../dom.js';
import { nothing } from '../parts/problem.js';
import type { Context } from '../view.js';

/** An address that no view has. */
export function view({ root, setTitle }: Context): void {
  setTitle('Nothing here');
  show(
    root,
    h('h1', {}, 'Nothing here'),
    nothing('This address leads to no view', 'Addresses look like #/icd10cm/E11.9?on=2019-03-01.'),
    h('p', {}, h('a', { href: '#/' }, 'Search for a code')),
  );
}
