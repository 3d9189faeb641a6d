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
  suggest,
  successors,
  validate,
} from 'medcodes/hcpcs';
