/** The most memory that this process had, in bytes. */
export function mostMemory(): number;
