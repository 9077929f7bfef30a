import { InputError } from '../../kernel/errors';

/** Default number of sentences on either side. */
export const DEFAULT_CONTEXT = 1;
const MAX_SENTENCES = 20;

/** @throws InputError where a context cannot have that many sentences on either side */
export function checkContext(sentences: number): void {
  if (sentences >= 0 && sentences <= MAX_SENTENCES) return;
  throw new InputError(`a context has 0 to ${MAX_SENTENCES} sentences before and after, not ${sentences}.`, [
    'sentences',
  ]);
}
