import { releases } from '../../hcpcs/index.js';

/** The edition of HCPCS Level II in force on a date; the first one before it. Internal. */
export function editionOn(on: string): string {
  const all = releases();
  return (all.findLast(({ effective }) => effective <= on) ?? all[0])?.effective ?? on;
}
