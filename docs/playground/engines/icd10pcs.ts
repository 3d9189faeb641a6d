// ICD-10-PCS: titles, axes, changes.
export {
  ancestors,
  diff,
  history,
  lookup,
  predecessors,
  releases,
  successors,
  suggest,
  upgrade,
  validate,
} from 'medcodes/icd10pcs';
