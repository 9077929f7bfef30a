import type { Organization } from './cast';
import type { Person } from './person';
import type { Gender, Vocabulary } from './vocabulary';
import type { Word } from './words';

/** Somebody or something that was named or meant at a word. */
export interface Referred {
  person: Person | null;
  organization: Organization | null;
  /** A state by its name, adjective or capital. */
  country: string | null;
  word: number;
  sentence: number;
  /** Opens its clause, behind no preposition. */
  isSubject: boolean;
  isPossessive: boolean;
  isSource: boolean;
}

const SENTENCES_BACK = 8;
const ORGANIZATION_SENTENCES_BACK = 3;
const WEIGHT = {
  perSentence: 0.6,
  subject: 0.6,
  gender: 0.5,
  guess: 0.25,
  source: 0.7,
  quoted: 0.9,
  possessive: 0.25,
  topic: 0.12,
  mostTopic: 0.6,
};

/** What a text has spoken of so far, and what a pronoun can take up. */
export class Focus {
  private readonly referred: Referred[] = [];
  private readonly counts = new Map<Person, number>();
  private subjectSentence = -1;

  constructor(
    private readonly words: readonly Word[],
    private readonly vocabulary: Vocabulary,
  ) {}

  add(referred: Referred): void {
    const { person } = referred;
    if (person) this.counts.set(person, (this.counts.get(person) ?? 0) + 1);
    if (referred.isSubject && !referred.isPossessive) this.subjectSentence = referred.sentence;
    this.referred.push(referred);
  }

  /** Whether the sentence that is read has its subject already. */
  hasSubject(sentence: number): boolean {
    return this.subjectSentence === sentence;
  }

  /** What was referred to before a word, the last first, no further back than so many sentences. */
  private *before(word: number, sentences: number): Iterable<Referred> {
    const sentence = this.words[word]!.sentence;
    for (let k = this.referred.length - 1; k >= 0; k--) {
      const referred = this.referred[k]!;
      if (referred.word >= word) continue;
      if (sentence - referred.sentence > sentences) return;
      yield referred;
    }
  }

  /** The person whom "he" or "she" takes up; null where none fits. */
  person(word: number, gender: Gender, except: ReadonlySet<Person> = new Set()): Person | null {
    const sentence = this.words[word]!.sentence;
    let best: { person: Person; score: number } | null = null;
    const seen = new Map<Person, number>();
    for (const referred of this.before(word, SENTENCES_BACK)) {
      const { person } = referred;
      if (!person || except.has(person) || (person.gender !== null && person.gender !== gender)) continue;
      const score = this.salience(referred, person, sentence, gender);
      if (seen.has(person) && seen.get(person)! >= score) continue;
      seen.set(person, score);
      if (!best || score > best.score) best = { person, score };
    }
    return best?.person ?? null;
  }

  private salience(referred: Referred, person: Person, sentence: number, gender: Gender): number {
    const { isSubject, isPossessive, isSource, word } = referred;
    const guessed = person.gender === null ? guessOf(this.vocabulary, person) : null;
    const fit =
      person.gender === gender
        ? WEIGHT.gender
        : guessed === null
          ? 0
          : guessed === gender
            ? WEIGHT.guess
            : -WEIGHT.gender;
    return (
      fit -
      WEIGHT.perSentence * (sentence - referred.sentence) +
      (isSubject ? WEIGHT.subject : 0) +
      (isSource ? WEIGHT.source : 0) -
      (this.words[word]!.isQuoted ? WEIGHT.quoted : 0) -
      (isPossessive ? WEIGHT.possessive : 0) +
      Math.min(WEIGHT.mostTopic, WEIGHT.topic * (this.counts.get(person) ?? 0))
    );
  }

  /** What "it" or "they" takes up: an organisation, a group or a state; null where none fits. */
  thing(word: number, isPlural: boolean): Referred | null {
    const sentence = this.words[word]!.sentence;
    let best: { referred: Referred; score: number } | null = null;
    for (const referred of this.before(word, ORGANIZATION_SENTENCES_BACK)) {
      const { organization, country } = referred;
      if (!organization && country === null) continue;
      const isGroup = organization?.kind === 'GROUP';
      if (isGroup && !isPlural) continue;
      const score =
        -0.7 * (sentence - referred.sentence) +
        (referred.isSubject ? 1 : 0) +
        (referred.isSource ? 0.8 : 0) +
        (isPlural && isGroup ? 1 : 0) -
        (this.words[referred.word]!.isQuoted ? 0.8 : 0) -
        (country !== null && !referred.isSubject ? 0.6 : 0);
      if (!best || score > best.score) best = { referred, score };
    }
    return best?.referred ?? null;
  }

  /** What stands before "who" or "which", in the same sentence. */
  antecedent(word: number, isPerson: boolean): Referred | null {
    for (const referred of this.before(word, 0)) {
      if (isPerson ? referred.person : (referred.organization ?? referred.country)) return referred;
    }
    return null;
  }

  /** The person spoken of last, within so many sentences. */
  lastPerson(word: number, sentences: number): Referred | null {
    for (const referred of this.before(word, sentences))
      if (referred.person && !this.words[referred.word]!.isQuoted) return referred;
    return null;
  }

  /** How far back a person was last referred to, in sentences; null where they were not yet. */
  distance(person: Person, word: number): number | null {
    for (let k = this.referred.length - 1; k >= 0; k--) {
      const referred = this.referred[k]!;
      if (referred.person === person && referred.word < word) return this.words[word]!.sentence - referred.sentence;
    }
    return null;
  }

  /** The organisations spoken of before a word, the last first. */
  *organizations(word: number): Iterable<Organization> {
    for (const { organization } of this.before(word, Infinity)) if (organization) yield organization;
  }

  /** The state spoken of last at or before a word, in its sentence or the one before. */
  lastCountry(word: number): string | null {
    for (const { country, organization } of this.before(word, 1)) {
      const code = country ?? organization?.country ?? null;
      if (code !== null) return code;
    }
    return null;
  }
}

/** The gender that the ending of a first name suggests. */
function guessOf(vocabulary: Vocabulary, { given }: Person): Gender | null {
  return vocabulary.guessOfName(given);
}
