/** How many bits the numbers of contexts keep in the sections of ICD-9-CM: more take memory, fewer make the payload larger. */
export const SLOT_BITS = 18;
