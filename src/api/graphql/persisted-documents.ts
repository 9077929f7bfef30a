import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { RequestFault } from '../http/request-fault';

const MAX_BYTES = 8 * 1024 * 1024;

/** How a request names its document: by its text, by a known id, or by a hash that a client registers (APQ). */
export interface DocumentReference {
  query: string | undefined;
  documentId: string | undefined;
  extensions: Record<string, unknown>;
}

export interface PersistedDocumentsOptions {
  /** Texts by the SHA-256 of each, in hexadecimal digits. */
  known?: ReadonlyMap<string, string>;
  /** Whether nothing else is executed. */
  knownOnly?: boolean;
}

/**
 * Documents by their hash. Known ones come with the program's configuration (`documentId: "sha256:…"`, as in the draft
 * of GraphQL over HTTP); others are registered by clients (automatic persisted queries, `extensions.persistedQuery`).
 */
export class PersistedDocuments {
  private readonly known: ReadonlyMap<string, string>;
  private readonly knownOnly: boolean;
  private readonly registered = new LRUCache<string, string>({
    maxSize: MAX_BYTES,
    sizeCalculation: (text) => 2 * text.length + 200,
  });

  constructor({ known = new Map(), knownOnly = false }: PersistedDocumentsOptions = {}) {
    this.known = known;
    this.knownOnly = knownOnly;
  }

  /** @throws RequestFault if no document is named, if it is not known, or if only known ones may run */
  textOf({ query, documentId, extensions }: DocumentReference): string {
    if (documentId !== undefined) return this.knownText(documentId, query);
    const hash = registeredHash(extensions['persistedQuery']);
    const text = hash === undefined ? query : this.registeredText(hash, query);
    if (text === undefined || text === '')
      throw new RequestFault(
        400,
        'The request needs a non-empty `query`, a `documentId` or a `persistedQuery` extension.',
      );
    if (this.knownOnly && !this.known.has(sha256(text)))
      throw new RequestFault(
        400,
        'This server executes persisted documents only: send the `documentId` of one.',
        'PERSISTED_DOCUMENTS_ONLY',
      );
    return text;
  }

  private knownText(documentId: string, query: string | undefined): string {
    if (query !== undefined) throw new RequestFault(400, 'Send `query` or `documentId`, not both.');
    const text = this.known.get(documentId.replace(/^sha256:/, ''));
    if (text === undefined)
      throw new RequestFault(400, 'No document is known by this `documentId`.', 'PERSISTED_DOCUMENT_NOT_FOUND');
    return text;
  }

  private registeredText(hash: string, query: string | undefined): string {
    if (query === undefined) {
      const text = this.known.get(hash) ?? this.registered.get(hash);
      // The status that clients of this protocol expect before they send the text.
      if (text === undefined) throw new RequestFault(200, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND');
      return text;
    }
    if (sha256(query) !== hash) throw new RequestFault(400, 'The provided sha does not match the query.');
    if (!this.knownOnly) this.registered.set(hash, query);
    return query;
  }
}

function registeredHash(persistedQuery: unknown): string | undefined {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = persistedQuery as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1 || typeof sha256Hash !== 'string')
    throw new RequestFault(400, '`extensions.persistedQuery` must be {"version": 1, "sha256Hash": "…"}.');
  return sha256Hash;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
