// Engines are bundled one by one (`engines`), so that each brings only what its functions read. They are loaded once.
const ENGINES = {
  basics: () => import('./engines/basics.js'),
  icd10cm: () => import('./engines/icd10cm.js'),
  rules: () => import('./engines/rules.js'),
  mce: () => import('./engines/mce.js'),
  hcpcs: () => import('./engines/hcpcs.js'),
  icd10pcs: () => import('./engines/icd10pcs.js'),
  builder: () => import('./engines/builder.js'),
  ncci: () => import('./engines/ncci.js'),
  claim: () => import('./engines/claim.js'),
  book: () => import('./engines/book.js'),
};

export type EngineName = keyof typeof ENGINES;
export type Engine<Name extends EngineName> = Awaited<ReturnType<(typeof ENGINES)[Name]>>;

/** Loads an engine. It is loaded once; after a failure, which may be of the network, the next call tries again. */
export const engine = <Name extends EngineName>(name: Name): Promise<Engine<Name>> =>
  ENGINES[name]() as Promise<Engine<Name>>;
