import type { Span } from '../../kernel/findings';
import { organizationIn, type Cast } from './cast';
import type { Focus } from './focus';
import type { Meanings } from './meanings';
import { governmentOf, type KnownOrganization } from './organizations';
import type { Person } from './person';
import { lastWord, unitText, type Phrase } from './phrases';
import type { SourceHeads } from './source-heads';
import type { Gender } from './vocabulary';
import { UNNAMED, type Voice } from './voice';
import { wordAt } from './words';

/** A text that has been read: tells whom its words mean. */
export class Discourse {
  constructor(
    private readonly cast: Cast,
    private readonly focus: Focus,
    private readonly meanings: Meanings,
    private readonly heads: SourceHeads,
  ) {}

  /** Whom the words of a source mean. */
  of(source: Span): Voice {
    const head = this.heads.headOf(source);
    if (!head) return this.inHeadline(source);
    if (!head.phrase)
      return (
        this.meanings.pronouns.get(head.word) ??
        this.government(this.meanings.pronounCountries.get(head.word) ?? null, head.word)
      );
    const { phrase } = head;
    const { units } = this.cast.described;
    if (phrase.ownerWord !== null && this.heads.isUttered(phrase))
      return this.meanings.pronouns.get(units.list[phrase.from]!.from) ?? UNNAMED;
    const voice = this.meanings.voices[phrase.index] ?? UNNAMED;
    if (voice.person || voice.organization) return voice;
    const country = this.meanings.countries[phrase.index] ?? null;
    if (country !== null) return this.government(country, units.list[phrase.to - 1]!.from);
    return this.nameBehind(phrase, source) ?? this.placeThatSpeaks(phrase) ?? this.inHeadline(source);
  }

  /** "The manufacturer, Quarnby Motors,": the name behind the comma. */
  private nameBehind(phrase: Phrase, source: Span): Voice | null {
    const { phrases, units } = this.cast.described;
    const next = phrases.list[phrase.index + 1];
    if (!next || units.words[units.list[next.from]!.from]!.start >= source.end) return null;
    if (!/^,\s$/.test(units.words[units.list[next.from]!.from]!.gap)) return null;
    const voice = this.meanings.voices[next.index] ?? UNNAMED;
    return next.name >= 0 && (voice.person || voice.organization) ? voice : null;
  }

  private government(country: string | null, word: number): Voice {
    if (country === null) return UNNAMED;
    const { words } = this.cast.described.units;
    const organization = organizationIn(
      this.cast,
      governmentOf(country),
      { start: words[word]!.start, end: words[word]!.end },
      'government',
      false,
    );
    return { person: null, organization };
  }

  /** "Perth said": the government of a part of a state. */
  private placeThatSpeaks(phrase: Phrase): Voice | null {
    const { units, text, vocabulary } = this.cast.described;
    if (phrase.name < 0 || phrase.name !== phrase.first) return null;
    const name = unitText(text, units, phrase.name, phrase.to);
    const capital = this.cast.described.capitals.get(units.words[units.list[phrase.name]!.from]!.start);
    if (capital !== undefined) return this.government(capital, units.list[phrase.name]!.from);
    const codes = vocabulary.placeOf(name);
    if (codes.length === 0) return null;
    const { start, end } = {
      start: units.words[units.list[phrase.name]!.from]!.start,
      end: units.words[lastWord(units, phrase)]!.end,
    };
    const known: KnownOrganization = {
      name,
      country: codes[0]!,
      branch: 'EXECUTIVE',
      isState: true,
      kind: 'ORGANIZATION',
      aliases: [],
      isUsual: false,
    };
    return { person: null, organization: organizationIn(this.cast, known, { start, end }, null, false) };
  }

  /** In headlines a name is not told from the words around it; the text knows it. */
  private inHeadline(source: Span): Voice {
    const { units } = this.cast.described;
    const first = wordAt(units.words, source.start);
    const word = units.words[first];
    if (!word || !units.titled.has(word.paragraph)) return UNNAMED;
    const within: string[] = [];
    for (let k = first; k < units.words.length && units.words[k]!.start < source.end; k++)
      within.push(units.words[k]!.lower);
    const person = within.length > 4 ? undefined : this.cast.people.find(({ surname }) => surname === within.at(-1));
    return person ? { person, organization: null } : UNNAMED;
  }

  /** The people of whom words speak, by name, description or pronoun, but those who speak and are spoken to. */
  peopleIn({ start, end }: Span, except: ReadonlySet<Person>): Person[] {
    const { units, phrases, vocabulary } = this.cast.described;
    const found = new Set<Person>();
    for (let word = wordAt(units.words, start); word < units.words.length && units.words[word]!.start < end; word++) {
      const phrase = phrases.list[phrases.of[units.of[word]!]!];
      const voice = phrase ? this.meanings.voices[phrase.index] : this.meanings.pronouns.get(word);
      if (voice?.person) found.add(voice.person);
      for (const pronoun of phrase && phrase.ownerWord === null ? [] : [word]) {
        const { lower, isQuoted } = units.words[pronoun]!;
        const gender: Gender | null = vocabulary.he.has(lower) ? 'M' : vocabulary.she.has(lower) ? 'F' : null;
        if (gender === null) continue;
        const told = isQuoted ? null : this.meanings.pronouns.get(pronoun)?.person;
        const person = told && !except.has(told) ? told : told ? null : this.focus.person(pronoun, gender, except);
        if (person) found.add(person);
      }
    }
    return [...found].filter((person) => !except.has(person));
  }
}
