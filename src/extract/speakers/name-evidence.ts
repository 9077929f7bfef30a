import type { Span } from '../../kernel/findings';
import { clauseAfter, descriptionBefore, descriptionsAfter, type Description } from './appositions';
import type { Described } from './described';
import type { Office } from './office';
import { officesIn } from './offices';
import { isNameSuffix, type HeldOffice } from './person';
import type { Phrase } from './phrases';
import type { Gender } from './vocabulary';
import { follows, type Word } from './words';

/** What the words around a name tell of whom it names, and of whether it names a person at all. */
export interface NameEvidence {
  hasTitle: boolean;
  honorificGender: Gender | null;
  offices: HeldOffice[];
  nouns: string[];
  country: string | null;
  /** Speaks, or is followed by "who", or has a constituency behind the name. */
  acts: boolean;
  isSource: boolean;
  isInPlace: boolean;
  /** Behind "the", without a title between. */
  hasArticle: boolean;
}

const CONSTITUENCY = /^[RDI]-\p{Lu}/u;

/** Reads the words around names. */
export class NameEvidenceReader {
  /** Where sources begin, and where they end as negative numbers. */
  private readonly sourceAt: ReadonlySet<number>;

  /** @param sources words that attributions name as source */
  constructor(
    private readonly described: Described,
    sources: readonly Span[],
  ) {
    this.sourceAt = new Set(sources.flatMap(({ start, end }) => [start, -end]));
  }

  /** The words of a name, without letters of an office behind it. */
  wordsOf(unit: number): Word[] {
    const { units, vocabulary } = this.described;
    const { from, to } = units.list[unit]!;
    let end = to;
    while (end > from + 1 && vocabulary.after.has(units.words[end - 1]!.lower) && !isNameSuffix(units.words[end - 1]!))
      end--;
    return units.words.slice(from, end);
  }

  phraseOf(unit: number): Phrase | null {
    const { phrases } = this.described;
    return phrases.list[phrases.of[unit] ?? -1] ?? null;
  }

  of(unit: number): NameEvidence {
    const { units, vocabulary } = this.described;
    const { list, words } = units;
    const name = list[unit]!;
    const own = this.wordsOf(unit);
    const [first, last] = [own[0]!, own.at(-1)!];
    const phrase = this.phraseOf(unit);
    const isLast = phrase?.name === unit;
    const title = isLast && unit > phrase.first ? list[unit - 1]! : null;
    const noun = title?.kind === 'WORD' ? words[title.from]!.lower : null;
    const hasTitle =
      title !== null &&
      (title.kind === 'ROLE' ||
        (noun !== null && (vocabulary.isPerson(noun) || vocabulary.kin.has(noun)) && !words[title.from]!.isCapital));
    const told = this.told(unit, phrase, isLast, { start: first.start, end: last.end });
    const next = words[name.to];
    const previous = words[name.from - 1];
    const speaks =
      (follows(next) && !last.isPossessive && vocabulary.speechVerbs.has(next!.lower)) ||
      (follows(first) && vocabulary.inverting.has(previous?.lower ?? ''));
    const isElected = next !== undefined && CONSTITUENCY.test(next.text) && /^(?:,\s|\s\()$/.test(next.gap);
    const isInPlace = vocabulary.beforePlaces.has(previous?.lower ?? '') && follows(first);
    const isModifier = list[unit + 1]?.kind === 'ROLE' && follows(next) && !last.isPossessive;
    const isSource =
      (this.sourceAt.has(first.start) && !isModifier) ||
      (this.sourceAt.has(-last.end) && !isInPlace && previous?.lower !== 'of');
    return {
      hasTitle,
      honorificGender: title?.kind === 'ROLE' && title.role!.isHonorific ? title.role!.gender : null,
      offices: told.offices,
      nouns: [...told.nouns, ...(hasTitle && noun !== null ? [noun] : [])],
      country: isElected ? 'US' : told.country,
      acts: speaks || isElected || (next?.lower === 'who' && /^,?\s$/.test(next.gap)),
      isSource,
      hasArticle: previous?.lower === 'the' && follows(first) && !hasTitle,
      isInPlace,
    };
  }

  /** What stands around a name: the title before it, descriptions at commas, a clause behind it, "of Iran". */
  private told(
    unit: number,
    phrase: Phrase | null,
    isLast: boolean,
    name: Span,
  ): { offices: HeldOffice[]; nouns: string[]; country: string | null } {
    const offices: HeldOffice[] = [];
    const nouns: string[] = [];
    let country: string | null = null;
    const { units } = this.described;
    const hold = (found: readonly Office[], evidence: (span: Span) => Span): void => {
      for (const office of found) {
        offices.push({ ...office, evidence: [evidence(office.span)] });
        nouns.push(office.head);
      }
    };
    const describe = (description: Description, evidence: (span: Span) => Span): void => {
      hold(description.offices, evidence);
      nouns.push(...description.nouns);
      country ??= this.nationalityIn(description.phrase);
    };
    if (phrase && isLast) {
      const title = [...officesIn(this.described, phrase, true), ...this.officesOfTitle(phrase)];
      hold(title, ({ start }) => ({ start, end: name.end }));
      country = this.nationalityIn(phrase);
      if (phrase.owner === null && this.isTitleAlone(phrase, unit)) {
        const before = descriptionBefore(this.described, phrase);
        if (before) describe(before, ({ start }) => ({ start, end: name.end }));
      }
    }
    const isPossessive = units.words[units.list[unit]!.to - 1]!.isPossessive;
    if (!isPossessive) {
      for (const description of descriptionsAfter(this.described, unit))
        describe(description, ({ end }) => ({ start: name.start, end }));
      hold(clauseAfter(this.described, unit), ({ end }) => ({ start: name.start, end }));
    }
    country ??= this.homeBehind(unit);
    if (country !== null)
      for (const office of offices)
        if (office.isOfUnnamedState && office.about !== country)
          Object.assign(office, { country, isOfUnnamedState: false });
    hold(this.officeBehind(unit), ({ end }) => ({ start: name.start, end }));
    return { offices, nouns, country: country ?? offices.find((office) => office.country !== null)?.country ?? null };
  }

  /** Nothing but titles stands before the name: "Captain Ines Tolver". */
  private isTitleAlone({ first }: Phrase, unit: number): boolean {
    return this.described.units.list.slice(first, unit).every(({ kind }) => kind === 'ROLE');
  }

  /** "Minister of State for Education Dr. Ines Tolver": the office begins in a phrase before. */
  private officesOfTitle(phrase: Phrase): Office[] {
    const { phrases, units } = this.described;
    let head = phrase;
    while (head.preposition === 'of' || head.preposition === 'for') {
      const before = phrases.list[head.index - 1];
      if (!before || before.to !== head.from - 1) return [];
      head = before;
    }
    const isTitle =
      head !== phrase &&
      phrase.name > phrase.first &&
      phrase.determiner === null &&
      phrase.owner === null &&
      units.list[head.to - 1]!.kind === 'ROLE';
    return isTitle ? officesIn(this.described, head, true) : [];
  }

  /** "Aoibhe Roe TD": an office behind the name. */
  private officeBehind(unit: number): Office[] {
    const { units, vocabulary, text } = this.described;
    const { from, to } = units.list[unit]!;
    const last = units.words[to - 1]!;
    if (to - from < 3 || !vocabulary.officesAfter.has(last.lower)) return [];
    return [
      {
        role: text.slice(last.start, last.end),
        head: last.lower,
        organization: null,
        country: null,
        about: null,
        branch: 'LEGISLATIVE',
        isOfficial: true,
        isFormer: false,
        isRank: false,
        isOfUnnamedState: true,
        isInferred: false,
        ownerWord: null,
        gender: null,
        span: { start: last.start, end: last.end },
      },
    ];
  }

  /** The country in a description: "the Iranian lawyer". */
  private nationalityIn({ first, to, owner }: Phrase): string | null {
    const { list } = this.described.units;
    for (let k = first; k < to; k++) if (list[k]!.kind === 'COUNTRY') return list[k]!.country;
    return owner ? list[owner.to - 1]!.country : null;
  }

  /** "Ines Tolver of Chile" */
  private homeBehind(unit: number): string | null {
    const { list, words } = this.described.units;
    const [of, country] = [list[unit + 1], list[unit + 2]];
    if (!of || !country || words[of.from]!.lower !== 'of' || !follows(words[of.from])) return null;
    const at = list[unit + 2]!.kind === 'WORD' && words[country.from]!.lower === 'the' ? list[unit + 3] : country;
    if (!at) return null;
    if (at.country !== null) return at.country;
    const codes =
      at.kind === 'NAME'
        ? this.described.vocabulary.placeOf(this.described.text.slice(words[at.from]!.start, words[at.to - 1]!.end))
        : [];
    return codes.length === 1 ? codes[0]! : null;
  }
}
