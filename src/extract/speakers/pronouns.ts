import type { Described } from './described';
import type { Focus } from './focus';
import type { Meanings } from './meanings';
import type { Gender } from './vocabulary';
import type { Voice } from './voice';

/** Tells whom pronouns take up: "she", "its", "they", "who". */
export class PronounReader {
  /** @param speaking words that begin a source */
  constructor(
    private readonly described: Described,
    private readonly focus: Focus,
    private readonly meanings: Meanings,
    private readonly speaking: ReadonlySet<number>,
  ) {}

  visit(word: number): void {
    const { units, vocabulary } = this.described;
    const { lower } = units.words[word]!;
    const gender: Gender | null = vocabulary.he.has(lower) ? 'M' : vocabulary.she.has(lower) ? 'F' : null;
    if (gender !== null) this.takePerson(word, gender);
    else if (vocabulary.it.has(lower)) this.takeThing(word, false);
    else if (vocabulary.they.has(lower)) this.takeThing(word, true);
    else if (lower === 'who' || lower === 'which' || lower === 'whose' || lower === 'that')
      this.takeAntecedent(word, lower);
  }

  private takePerson(word: number, gender: Gender): void {
    const { words } = this.described.units;
    if (words[word]!.isQuoted) return;
    const person = this.focus.person(word, gender);
    if (!person) return;
    person.gender ??= gender;
    this.keep(word, { person, organization: null }, null);
  }

  private takeThing(word: number, isPlural: boolean): void {
    const found = this.focus.thing(word, isPlural);
    if (!found) return;
    this.keep(word, { person: null, organization: found.organization }, found.country);
  }

  private takeAntecedent(word: number, pronoun: string): void {
    const found = this.focus.antecedent(word, pronoun === 'who');
    const other =
      found ?? (pronoun === 'who' || pronoun === 'whose' ? this.focus.antecedent(word, pronoun !== 'who') : null);
    if (!other) return;
    this.meanings.pronouns.set(word, { person: other.person, organization: other.organization });
    if (other.country !== null) this.meanings.pronounCountries.set(word, other.country);
  }

  private keep(word: number, voice: Voice, country: string | null): void {
    const { words } = this.described.units;
    this.meanings.pronouns.set(word, voice);
    if (country !== null) this.meanings.pronounCountries.set(word, country);
    const { sentence } = words[word]!;
    const isSubject = !this.focus.hasSubject(sentence) && !this.described.vocabulary.owners.has(words[word]!.lower);
    this.focus.add({
      ...voice,
      country,
      word,
      sentence,
      isSubject,
      isPossessive: !isSubject,
      isSource: this.speaking.has(word),
    });
  }
}
