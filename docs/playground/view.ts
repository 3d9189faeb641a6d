import type { Route } from './route.js';

/** What a view is given. */
export interface Context {
  readonly route: Route;
  /** Where the view puts its pieces. Empty at first. */
  readonly root: HTMLElement;
  /** Aborted when the reader goes elsewhere: a view that waited then shows nothing. */
  readonly signal: AbortSignal;
  /** Names the view, in the tab and for screen readers. */
  readonly setTitle: (title: string) => void;
}

/** Puts a view on the page. What takes time is filled in later. */
export type View = (context: Context) => void | Promise<void>;
