import { inflateSection, openContainer } from '../packed/container.js';
import type { PayloadPart } from '../packed/payload.js';
import type { RawSection } from '../packed/write/container.js';

/** All sections of a part as they are: for parts that a compiled payload keeps. */
export const rawSections = (part: PayloadPart): readonly RawSection[] =>
  Array.from(openContainer(part).sections, ([name, section]) => ({
    name,
    bytes: inflateSection(name, section),
  }));
