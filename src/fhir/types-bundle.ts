import type { FhirResource } from './types.js';

/** An entry of a bundle. */
export interface FhirBundleEntry {
  /** The address of the resource. */
  readonly fullUrl?: string;
  /** A resource, or the body of a request. */
  readonly resource?: FhirResource;
  /** What is asked. */
  readonly request?: {
    /** The method of HTTP. */
    readonly method: string;
    /** The address, relative to the server. */
    readonly url: string;
  };
  /** What is answered. */
  readonly response?: {
    /** The status of HTTP: `200`. */
    readonly status: string;
    /** What is wrong. */
    readonly outcome?: FhirResource;
  };
}

/** The resource `Bundle`. */
export interface FhirBundle extends FhirResource {
  /** The name of the resource. */
  readonly resourceType: 'Bundle';
  /** Requests, answers, or found resources. */
  readonly type: 'batch' | 'batch-response' | 'searchset';
  /** How many were found. */
  readonly total?: number;
  /** The entries. */
  readonly entry?: readonly FhirBundleEntry[];
}
