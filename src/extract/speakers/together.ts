import type { Span } from '../../kernel/findings';
import { mentionsIn, type Cast, type CastMention } from './cast';
import { voiceOf, type Voice } from './voice';
import type { Voices } from './resolve';
import { wordAt } from './words';

/**
 * Who else speaks where several people, or several organisations, share a source: "Ana Novak, the mayor, Omar Sabry and
 * his wife Ines". Gives those whom commas and a last "and" join to the one found first; none where the words between
 * tell more than that.
 */
export function othersTogether(cast: Cast, voices: Voices, source: Span, first: Voice): Voice[] {
  const mentions = mentionsIn(cast, source).filter(({ person }) => (person !== null) === (first.person !== null));
  const listed: Voice[] = [];
  let at = mentions.findIndex((mention) => isSame(voiceOf(mention), first));
  if (at < 0) return [];
  for (; at + 1 < mentions.length; at++) {
    const next = mentions[at + 1]!;
    const joint = jointOf(cast, mentions[at]!, next);
    if (joint === null || !voices.speaks(next, source)) return [];
    const voice = voiceOf(next);
    if (!isSame(voice, first) && !listed.some((other) => isSame(other, voice))) listed.push(voice);
    if (joint === 'AND') return listed;
  }
  return [];
}

/** How a name is joined to the one before it in a list; null where it is not. */
function jointOf(cast: Cast, { span }: CastMention, next: CastMention): 'AND' | 'COMMA' | null {
  const { units, vocabulary } = cast.described;
  const { words, of, list } = units;
  const last = wordAt(words, span.end - 1);
  if (words[last]!.isPossessive) return null;
  let joint: 'AND' | 'COMMA' | null = null;
  for (let k = last + 1; k <= next.word; k++) {
    const { lower, gap } = words[k]!;
    if (/[;:()“”"]/.test(gap)) return null;
    if (gap.includes(',')) joint ??= 'COMMA';
    if (k === next.word) break;
    if (lower === 'and') joint = 'AND';
    else if (list[of[k]!]!.kind !== 'ROLE' && (vocabulary.listBreaks.has(lower) || vocabulary.speechVerbs.has(lower)))
      return null;
  }
  return joint;
}

function isSame(one: Voice, other: Voice): boolean {
  return one.person === other.person && one.organization === other.organization;
}
