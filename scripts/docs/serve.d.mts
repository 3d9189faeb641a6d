/** A static server of a folder. */
export interface StaticServer {
  /** Its address, with a slash at the end. */
  readonly address: string;
  /** The gzipped bytes of each path that was asked for. */
  readonly sent: Map<string, number>;
  readonly close: () => void;
}

export function serve(folder: string): Promise<StaticServer>;
