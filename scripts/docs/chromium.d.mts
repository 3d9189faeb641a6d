import type { Browser } from 'playwright-core';

/** @param folder - where it may unpack itself */
export function startChromium(folder: string): Promise<Browser>;
