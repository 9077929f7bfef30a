import type { Quote } from '../quotes/quotes';
import { organizationIn } from '../speakers/cast';
import { UNNAMED, type Voice } from '../speakers/voice';
import type { SpokenCast } from '../speakers/read-cast';
import type { EventSpeakerMention } from './context';
import { speakerKindOf } from './lexicon';
import type { CommonNoun, Participant } from './sentence';

const FIRST_PERSON = new Set(['we', 'us', 'i', 'me']);

/** The speakers of a document as participants of its events: under local keys, until a finding names them. */
export class EventSpeakers {
  private readonly keys = new Map<object, string>();
  private readonly voices = new Map<string, Voice>();

  /** @param home the country whose institutions the text names without saying whose they are */
  constructor(
    private readonly cast: SpokenCast,
    private readonly quotes: readonly Quote[],
    private readonly findingKey: (voice: Voice) => string | null,
    private readonly home: string | null,
  ) {}

  /** Every place that names a speaker. */
  mentions(): EventSpeakerMention[] {
    return this.cast.mentions.flatMap(({ person, organization, span }) => {
      const key = this.localKey({ person, organization });
      return key === null ? [] : [{ key, span, kind: person ? 'PERSON' : (organization?.kind ?? 'ORGANIZATION') }];
    });
  }

  /** The finding's key of a local one. */
  keyOf(local: string | null): string | null {
    const voice = local === null ? undefined : this.voices.get(local);
    return voice ? this.findingKey(voice) : null;
  }

  nameOf(local: string): string | null {
    const voice = this.voices.get(local);
    return voice?.person?.name ?? voice?.organization?.name ?? null;
  }

  /** The country of a participant, by itself or by its offices. */
  countryOf({ speaker, country }: Participant): string | null {
    const voice = speaker === null ? undefined : this.voices.get(speaker);
    const office = voice?.person?.offices.find((held) => held.country !== null);
    return country ?? voice?.person?.country ?? office?.country ?? voice?.organization?.country ?? null;
  }

  /** Whom a common noun or a pronoun means: who was spoken of before, or a group of its own. */
  resolve(noun: CommonNoun): Participant | null {
    if (noun.isHome) return this.home === null ? null : { speaker: null, country: this.home, noun: null };
    const local = this.localKey(this.meant(noun));
    if (local !== null) return { speaker: local, country: null, noun };
    if (noun.sort === 'pronouns') return null;
    if (noun.sort === 'names' || noun.isGeneric) return { speaker: null, country: null, noun };
    const organization = organizationIn(
      this.cast,
      {
        name: noun.name,
        country: this.home,
        branch: 'OTHER',
        isState: noun.sort === 'institutions',
        kind: speakerKindOf(noun.sort),
        aliases: [],
        isUsual: false,
      },
      { start: noun.start, end: noun.end },
    );
    return { speaker: this.localKey({ person: null, organization }), country: null, noun };
  }

  /** A person where one person is meant, an organisation or a group where not. */
  private meant(noun: CommonNoun): Voice {
    if (noun.sort === 'names') return UNNAMED;
    if (FIRST_PERSON.has(noun.name)) return this.quotedAt(noun);
    const voice = this.cast.discourse.of({ start: noun.start, end: noun.end });
    if (noun.sort === 'pronouns') return voice;
    const isOne = !noun.isPlural && (noun.sort === 'officials' || noun.sort === 'people');
    return (voice.person !== null) === isOne ? voice : UNNAMED;
  }

  /** Who says the words in which "we" stands. */
  private quotedAt({ start, end }: CommonNoun): Voice {
    const quote = this.quotes.find(({ attribution }) =>
      attribution.content.some((span) => span.start <= start && end <= span.end),
    );
    return quote?.voice ?? UNNAMED;
  }

  private localKey(voice: Voice): string | null {
    const speaker = voice.person ?? voice.organization;
    if (speaker === null) return null;
    let key = this.keys.get(speaker);
    if (key === undefined) {
      key = `speaker-${this.keys.size + 1}`;
      this.keys.set(speaker, key);
      this.voices.set(key, voice);
    }
    return key;
  }
}
