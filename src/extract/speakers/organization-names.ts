import type { Span } from '../../kernel/findings';
import { phraseBefore } from './appositions';
import type { Described, OrganizationMention } from './described';
import { firstWord, lastWord, unitText, type Phrase } from './phrases';
import type { OrganizationSort } from './vocabulary';
import { follows } from './words';

/** Which names of a text are those of organisations. */
export interface OrganizationNames {
  /** Whether a unit belongs to the name of an organisation. */
  holds(unit: number): boolean;
  /** The organisation that a phrase names, by its name or by what the text says of that name. */
  of(phrase: Phrase): OrganizationMention | null;
}

const UNKNOWN: OrganizationSort = { branch: 'OTHER', isState: false, kind: 'ORGANIZATION' };

/** Finds the names of organisations: by their own words, by what stands beside them, and where "it" takes them up. */
export function organizationNames(source: Described, sources: readonly Span[]): OrganizationNames {
  const finder = new Finder(source, sources);
  finder.find();
  return finder;
}

class Finder implements OrganizationNames {
  private readonly units: Uint8Array;
  private readonly mentions = new Map<number, OrganizationMention>();
  /** Names that the text tells to be organisations' somewhere. */
  private readonly told = new Map<string, OrganizationSort>();
  private readonly sourceStarts: ReadonlySet<number>;
  private titled: ReadonlySet<string> | null = null;

  constructor(
    private readonly source: Described,
    sources: readonly Span[],
  ) {
    this.units = new Uint8Array(source.units.list.length);
    this.sourceStarts = new Set(sources.map(({ start }) => start));
  }

  holds(unit: number): boolean {
    return this.units[unit] === 1;
  }

  of(phrase: Phrase): OrganizationMention | null {
    return this.mentions.get(phrase.index) ?? null;
  }

  find(): void {
    const { phrases } = this.source;
    for (const phrase of phrases.list) {
      const mention = this.source.institution(phrase);
      if (mention) this.take(phrase, mention);
      else this.learn(phrase);
    }
    for (const phrase of phrases.list) {
      if (this.mentions.has(phrase.index) || !this.isNameAlone(phrase)) continue;
      const sort = this.told.get(this.nameOf(phrase));
      if (sort) this.take(phrase, this.named(phrase, sort));
    }
    this.joinedNames();
  }

  private take(phrase: Phrase, mention: OrganizationMention): void {
    this.mentions.set(phrase.index, mention);
    for (let k = phrase.first; k < mention.to; k++) if (this.isNameUnit(k)) this.units[k] = 1;
  }

  private isNameUnit(unit: number): boolean {
    const { kind } = this.source.units.list[unit]!;
    return kind === 'NAME' || kind === 'ORGANIZATION';
  }

  private isNameAlone(phrase: Phrase): boolean {
    const { list, titled, words } = this.source.units;
    if (phrase.name < 0 || list[phrase.name]!.kind !== 'NAME' || titled.has(words[list[phrase.name]!.from]!.paragraph))
      return false;
    return list[phrase.name - 1]?.kind !== 'ROLE' || phrase.name === phrase.first;
  }

  private nameOf(phrase: Phrase): string {
    return unitText(this.source.text, this.source.units, phrase.name, phrase.name + 1);
  }

  /** Learns of a name that stands alone what an apposition, "which" or "it" tells. */
  private learn(phrase: Phrase): void {
    if (!this.isNameAlone(phrase) || phrase.name !== phrase.first) return;
    if (this.isPlace(phrase)) return;
    const sort =
      this.describedBefore(phrase) ?? this.describedAfter(phrase) ?? this.employer(phrase) ?? this.takenUp(phrase);
    if (sort) this.told.set(this.nameOf(phrase), sort);
  }

  /** "Its Austrian operator, Alpenkraft," */
  private describedBefore(phrase: Phrase): OrganizationSort | null {
    const before = phraseBefore(this.source, phrase);
    const mention = before ? this.sortOf(before) : null;
    return mention;
  }

  /** "Quarnby, a hotel group," */
  private describedAfter(phrase: Phrase): OrganizationSort | null {
    const { list, words } = this.source.units;
    const next = list[phrase.to];
    if (!next || !/^,\s$/.test(words[next.from]!.gap)) return null;
    let description = this.source.phrases.list[this.source.phrases.of[phrase.to] ?? -1];
    if (!description || description.from !== phrase.to) return null;
    for (;;) {
      const owned: Phrase | undefined = this.source.phrases.list[description.index + 1];
      if (owned?.owner !== description) break;
      description = owned;
    }
    if (description.name >= 0 || (list[description.to - 1]!.kind === 'ROLE' && this.opensWithGivenName(phrase)))
      return null;
    return this.sortOf(description);
  }

  private opensWithGivenName({ name }: Phrase): boolean {
    const { list, words } = this.source.units;
    return this.source.vocabulary.genderOfName(words[list[name]!.from]!.text) !== null;
  }

  private sortOf(phrase: Phrase): OrganizationSort | null {
    const { words, list } = this.source.units;
    if (phrase.name >= 0) return null;
    const found = this.source.vocabulary.organizations.endingAt(
      words,
      lastWord(this.source.units, phrase),
      list[phrase.first]!.from,
    );
    if (!found) return null;
    const last = list[phrase.to - 1]!;
    const isOffice = last.kind === 'ROLE' && (last.to > last.from + 1 || phrase.first === phrase.to - 1);
    return isOffice ? null : found.value;
  }

  private isPlace(phrase: Phrase): boolean {
    const { list, words } = this.source.units;
    return (
      this.source.vocabulary.placeOf(this.nameOf(phrase)).length > 0 ||
      this.source.capitals.has(words[list[phrase.name]!.from]!.start)
    );
  }

  /** "analysts at Quarnby Winters", "an economist at Quarnby" */
  private employer(phrase: Phrase): OrganizationSort | null {
    const before = this.source.phrases.list[phrase.index - 1];
    if (phrase.preposition !== 'at' || !before || before.to !== phrase.from - 1) return null;
    const { list, words } = this.source.units;
    const last = words[lastWord(this.source.units, before)]!.lower;
    return list[before.to - 1]!.kind === 'ROLE' || this.source.vocabulary.groups.has(last) ? UNKNOWN : null;
  }

  /** "Quarnby said it", "Quarnby, which" */
  private takenUp(phrase: Phrase): OrganizationSort | null {
    const { words } = this.source.units;
    const { vocabulary } = this.source;
    const last = lastWord(this.source.units, phrase);
    const next = words[last + 1];
    if (!next || next.sentence !== words[last]!.sentence) return null;
    if (next.lower === 'which' && /^,?\s$/.test(next.gap)) return UNKNOWN;
    if (!follows(next)) return null;
    if (vocabulary.speechVerbs.has(next.lower)) {
      let k = last + 2;
      while (
        words[k] &&
        (words[k]!.lower === 'that' || vocabulary.times.has(words[k]!.lower) || words[k]!.lower === 'on') &&
        k < last + 6
      )
        k++;
      if (
        words[k] &&
        vocabulary.it.has(words[k]!.lower) &&
        words[k]!.sentence === next.sentence &&
        words[k]!.gap === ' '
      )
        return UNKNOWN;
    }
    return this.isUnknownSpeaker(phrase) ? UNKNOWN : null;
  }

  /** A single word that speaks, that is no given name and no surname of anybody: people are introduced by two. */
  private isUnknownSpeaker(phrase: Phrase): boolean {
    const { list, words } = this.source.units;
    const { vocabulary } = this.source;
    const unit = list[phrase.name]!;
    const word = words[unit.from]!;
    if (
      unit.to !== unit.from + 1 ||
      !this.sourceStarts.has(words[firstWord(this.source.units, phrase)]!.start) ||
      phrase.name !== phrase.from
    )
      return false;
    if (
      vocabulary.genderOfName(word.text) !== null ||
      this.source.plain.has(word.lower) ||
      (/ing$|s$/.test(word.lower) && word.tag !== 12)
    )
      return false;
    return !this.source.surnames.has(word.lower) && !this.isTitled(phrase);
  }

  /** Somewhere a title stands before the name. */
  private isTitled(phrase: Phrase): boolean {
    this.titled ??= new Set(
      this.source.phrases.list
        .filter(({ name, first }) => name > first && this.source.units.list[name - 1]!.kind === 'ROLE')
        .map((each) => this.nameOf(each)),
    );
    return this.titled.has(this.nameOf(phrase));
  }

  private named(phrase: Phrase, sort: OrganizationSort): OrganizationMention {
    const { words, list } = this.source.units;
    const unit = list[phrase.name]!;
    const name = this.nameOf(phrase);
    return {
      organization: { ...sort, name, country: null, aliases: [], isUsual: false },
      span: { start: words[unit.from]!.start, end: words[unit.to - 1]!.end },
      phrase,
      to: phrase.to,
      head: '',
      isProper: true,
      isBare: false,
      usual: null,
    };
  }

  /** "Food and Agriculture Organization": a name with "and", of which the second half tells what it is. */
  private joinedNames(): void {
    const { list, words } = this.source.units;
    for (const phrase of this.source.phrases.list) {
      const mention = this.mentions.get(phrase.index);
      const and = phrase.from - 1;
      const before = this.source.phrases.list[phrase.index - 1];
      if (
        !mention ||
        !before ||
        phrase.determiner !== null ||
        phrase.owner ||
        before.to !== and ||
        words[list[and]!.from]!.lower !== 'and'
      )
        continue;
      const isName =
        before.name === before.first &&
        before.to === before.first + 1 &&
        list[before.name]!.kind === 'NAME' &&
        !this.mentions.has(before.index);
      if (
        !isName ||
        before.determiner !== 'the' ||
        words[list[phrase.first]!.from]!.isCapital === false ||
        !follows(words[list[and]!.from])
      )
        continue;
      const start = words[list[before.name]!.from]!.start;
      const name = this.source.text.slice(start, mention.span.end).replace(/\s+/g, ' ');
      const joined = {
        ...mention,
        organization: { ...mention.organization, name },
        span: { start, end: mention.span.end },
      };
      this.mentions.set(phrase.index, joined);
      this.mentions.set(before.index, joined);
      this.units[before.name] = 1;
    }
  }
}
