import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { InputError } from '../../kernel/errors';
import { sha256 } from './persisted-documents';

const MANIFEST = z.record(z.string(), z.string());

/**
 * Reads a manifest as GraphQL Code Generator and the Relay compiler write it: a JSON object, the text of each document
 * by its id. Each document is known by that id and by the SHA-256 of its text.
 * @throws InputError if the file is missing or is not such an object
 */
export function readPersistedDocuments(file: string): Map<string, string> {
  const documents = new Map<string, string>();
  for (const [id, text] of Object.entries(parsedManifest(file))) {
    documents.set(id, text);
    documents.set(sha256(text), text);
  }
  return documents;
}

function parsedManifest(file: string): Record<string, string> {
  try {
    return MANIFEST.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason =
      error instanceof z.ZodError ? 'it must be a JSON object with the text of each document by its id' : '';
    throw new InputError(`PERSISTED_DOCUMENTS: ${file}: ${reason || (error as Error).message}`);
  }
}
