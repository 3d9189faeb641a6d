import type { Browser } from 'playwright-core';

/** @param folder - where it may unpack itself */
export function startChromium(folder: string): Promise<Browser>;

/** @param folder - where it is unpacked, if it is not there yet */
export function unpackChromium(folder: string): Promise<string>;
