import type { Phrase } from './phrases';
import type { Units } from './units';
import { UNNAMED, type Voice } from './voice';

/** Whom and what the phrases and pronouns of a text mean, as far as it has been read. */
export class Meanings {
  /** By the index of the phrase. */
  readonly voices: (Voice | null)[] = [];
  /** The states that phrases name, by the index of the phrase. */
  readonly countries: (string | null)[] = [];
  /** By the index of the word. */
  readonly pronouns = new Map<number, Voice>();
  /** The states that pronouns take up, by the index of the word. */
  readonly pronounCountries = new Map<number, string>();

  constructor(private readonly units: Units) {}

  /** Whose it is: the organisation or the state before ’s, or that a pronoun takes up. */
  ownerOf(phrase: Phrase): { voice: Voice; country: string | null } | null {
    if (phrase.owner)
      return { voice: this.voices[phrase.owner.index] ?? UNNAMED, country: this.countries[phrase.owner.index] ?? null };
    if (phrase.ownerWord === null) return null;
    const word = this.units.list[phrase.from]!.from;
    const voice = this.pronouns.get(word) ?? UNNAMED;
    return {
      voice,
      country: this.pronounCountries.get(word) ?? voice.organization?.country ?? voice.person?.country ?? null,
    };
  }
}
