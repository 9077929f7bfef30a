import { nameKey } from '../kernel/fold';
import { closest } from '../kernel/edit-distance';
import type { Language } from '../language/language';
import type { Lexicon } from './lexicon';
import type { Cursor } from './parse/cursor';
import type { Vocabulary } from './vocabulary/vocabulary';

/** Names that one hint suggests. */
const SUGGESTIONS = 3;

/**
 * Hints for the words that were not understood; at least one if there are any such words.
 * @param isUncounted whether the rows cannot be counted by what the question names
 */
export async function hintsFor(
  cursor: Cursor,
  unknown: readonly string[],
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  { questionWords: { hints } }: Language,
  isUncounted: boolean,
): Promise<string[]> {
  const found = cursor.hints.map(({ words, hint }) => `"${words}": ${hint}`);
  const strangers = [...new Set([...cursor.strangers, ...unknown.filter((run) => /^\p{Lu}/u.test(run))])];
  const names = [...new Set([...strangers, ...cursor.topics])];
  const similar = names.length === 0 ? new Map<string, string[]>() : await lexicon.similarNames(names);
  for (const name of names) {
    const like = [...countriesLike(name, vocabulary), ...(similar.get(name) ?? [])].slice(0, SUGGESTIONS);
    if (like.length > 0) found.push(`"${name}": did you mean ${like.map((each) => `"${each}"`).join(' or ')}?`);
    else if (cursor.strangers.includes(name)) found.push(`"${name}": ${hints.name}`);
  }
  if (cursor.hasRank) found.push(hints.rank);
  if (cursor.hasObject) found.push(hints.object);
  if (isUncounted) found.push(hints.dimension);
  return found.length > 0 || unknown.length === 0 ? found : [hints.word];
}

/** Words for countries that differ from a word by a letter or two. */
function countriesLike(name: string, { words }: Vocabulary): string[] {
  const byKey = new Map<string, string>();
  for (const [key, readings] of words)
    for (const reading of readings) if (reading.kind === 'country') byKey.set(key, reading.word);
  return closest(nameKey(name), [...byKey.keys()]).flatMap((key) => byKey.get(key) ?? []);
}
