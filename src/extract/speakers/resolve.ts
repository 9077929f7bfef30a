import type { Span } from '../../kernel/findings';
import type { CastMention } from './cast';
import type { SpokenCast } from './read-cast';
import { UNNAMED, type Voice } from './voice';
import type { Person } from './person';
import { wordAt } from './words';

/** Tells whom the words of a source mean. */
export class Voices {
  constructor(private readonly cast: SpokenCast) {}

  /** @param source words that name the source, null where there are none */
  of(source: Span | null): Voice {
    return source === null ? UNNAMED : this.cast.discourse.of(source);
  }

  /** The people of whom words speak. */
  peopleIn(span: Span, except: ReadonlySet<Person>): Person[] {
    return this.cast.discourse.peopleIn(span, except);
  }

  /** Whether a name in a source is that of who speaks, and not of whom or what the speaker belongs to. */
  speaks({ word, span, person }: CastMention, source: Span): boolean {
    const { units, phrases } = this.cast.described;
    const phrase = phrases.list[phrases.of[units.of[word]!]!];
    if (!phrase) return false;
    const last = wordAt(units.words, span.end - 1);
    if (units.list[phrase.to - 1]!.to - 1 !== last || units.words[last]!.isPossessive) return false;
    return (
      phrase.preposition === null ||
      units.list[phrase.from]!.from === wordAt(units.words, source.start) ||
      (person !== null && /[,—–]/.test(units.words[word]!.gap))
    );
  }
}
