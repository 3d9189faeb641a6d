// ICD-10-CM: titles, tree, changes, sides.
export {
  ancestors,
  children,
  diff,
  history,
  laterality,
  lookup,
  moreSpecific,
  parent,
  poaExempt,
  predecessors,
  releases,
  successors,
  suggest,
  upgrade,
  validate,
} from 'medcodes/icd10cm';
