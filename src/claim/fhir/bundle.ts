import { type Json, object, objects, text } from './read.js';

/** A claim of a bundle, and what its references name. Internal. */
export interface BundledClaim {
  /** The place of its entry. */
  readonly entry: number;
  readonly fullUrl: string | undefined;
  readonly resource: Json;
  readonly resolve: (reference: string) => object | undefined;
}

/** A bundle in a bundle is among them, so that its claims are not passed over in silence. */
const CLAIMS: ReadonlySet<unknown> = new Set(['Claim', 'ExplanationOfBenefit', 'Bundle']);

interface Entry {
  readonly fullUrl: string | undefined;
  readonly resource: Json;
}

/** Entries by a name that several of them may have. */
class Named {
  readonly #entries = new Map<string, Entry[]>();

  add(name: string, entry: Entry): void {
    const known = this.#entries.get(name);
    if (known === undefined) this.#entries.set(name, [entry]);
    else known.push(entry);
  }

  /** The entry of that name and version; of several versions none, if the reference does not say which. */
  find(name: string, version: string | undefined): Json | undefined {
    const entries = this.#entries.get(name) ?? [];
    const ofVersion = entries.filter(({ resource }) => text(object(resource.meta).versionId) === version);
    const found = version !== undefined && ofVersion.length > 0 ? ofVersion : entries;
    return found.length === 1 ? found[0]!.resource : undefined;
  }
}

/** `https://example.org/fhir/Patient/7` as its server and what it names there; undefined for `urn:uuid:...`. */
const ADDRESS = /^(https?:\/\/.+\/)([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]+)$/;

/** The references of one claim, as FHIR resolves them in a bundle: by full address, relative ones at the claim's own server. */
class References {
  readonly #byAddress = new Named();
  /** By type and identifier, all entries. */
  readonly #byName = new Named();
  /** By type and identifier, the entries that do not say on which server they are. */
  readonly #byNameAlone = new Named();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const { resourceType, id } = entry.resource;
      const { fullUrl } = entry;
      if (fullUrl !== undefined) this.#byAddress.add(fullUrl, entry);
      if (typeof resourceType !== 'string' || typeof id !== 'string') continue;
      this.#byName.add(`${resourceType}/${id}`, entry);
      if (fullUrl === undefined || !ADDRESS.test(fullUrl))
        this.#byNameAlone.add(`${resourceType}/${id}`, entry);
    }
  }

  find(reference: string, fullUrl: string | undefined): Json | undefined {
    const [name = '', version] = reference.split('/_history/');
    const exact = this.#byAddress.find(name, version);
    if (exact !== undefined) return exact;
    const address = ADDRESS.exec(name);
    // Another server's `Patient/7` is another patient.
    if (address !== null) return this.#byNameAlone.find(address[2]!, version);
    const server = ADDRESS.exec(fullUrl ?? '')?.[1];
    const near = server === undefined ? undefined : this.#byAddress.find(server + name, version);
    return near ?? this.#byName.find(name, version);
  }
}

/**
 * The claims of a FHIR `Bundle`, and the bundles in it. What a reference names is found by its address, or by type and identifier if
 * that is one entry. Internal.
 */
export function claimsOfBundle(bundle: Json): readonly BundledClaim[] {
  const entries = objects(bundle.entry).map(
    (entry): Entry => ({ fullUrl: text(entry.fullUrl), resource: object(entry.resource) }),
  );
  const references = new References(entries);
  return entries.flatMap(({ fullUrl, resource }, entry) =>
    CLAIMS.has(resource.resourceType)
      ? [{ entry, fullUrl, resource, resolve: (reference) => references.find(reference, fullUrl) }]
      : [],
  );
}
