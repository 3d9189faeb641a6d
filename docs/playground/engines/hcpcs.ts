// HCPCS Level II: texts, drugs, units, changes.
export {
  ancestors,
  billUnits,
  children,
  diff,
  drugProducts,
  history,
  lookup,
  predecessors,
  releases,
  successors,
  suggest,
  validate,
} from 'medcodes/hcpcs';
