import type { GrammarWord, Item, NameReading } from '../readings';
import { type Cursor, readingOf } from './cursor';
import { BEFORE_NAMES, isNoun, isPartial, isPerson, NEVER_NAMES, TOPIC_WORDS } from './noun';
import { countriesAhead } from './countries-ahead';
import { emptyTerm, isBareCountry, isEmpty, isKind, type Mode, type Term } from './term';

/**
 * One noun phrase: determiners, countries, ranks, offices, names and what follows with "of".
 * @returns null if none begins; the cursor then does not move
 */
export function parseTerm(cursor: Cursor, mode: Mode): Term | null {
  const before = cursor.position;
  cursor.skip(BEFORE_NAMES);
  const start = cursor.position;
  const reader = new TermReader(cursor, mode);
  while (reader.step());
  const term = reader.finish(start);
  if (term === null) cursor.position = before;
  return term;
}

class TermReader {
  private readonly term = emptyTerm();
  /** Item positions of unknown words before the noun. */
  private pending: number[] = [];
  private readonly start: number;

  constructor(
    private readonly cursor: Cursor,
    private readonly mode: Mode,
  ) {
    this.start = cursor.position;
  }

  /** Consumes one item, or a preposition with what follows; false if the phrase ends. */
  step(): boolean {
    const { cursor } = this;
    if (cursor.item === undefined) return false;
    const taken =
      this.symbol() ||
      this.name() ||
      this.noun() ||
      this.rank() ||
      this.complement() ||
      this.topicWord() ||
      this.stranger();
    if (taken) cursor.position++;
    return taken;
  }

  /** @returns null if nothing was consumed */
  finish(start: number): Term | null {
    const { cursor, term } = this;
    this.settlePending();
    if (isEmpty(term)) return null;
    const [from, to] = cursor.tokensSince(start);
    const also = cursor.nameOf(from, to);
    const plainOfficials = term.classes.length > 0 && term.classes.every(({ filter }) => 'isOfficial' in filter);
    if (also && term.names.length === 0 && !plainOfficials) term.also = also;
    return term;
  }

  /** Punctuation without a meaning is reported and separates nothing. */
  private symbol(): boolean {
    const { cursor } = this;
    const { item } = cursor;
    if (item === undefined || item.readings.length > 0 || /[\p{L}\p{N}]/u.test(item.text)) return false;
    cursor.unknown.push([item.from, item.to]);
    return true;
  }

  private name(): boolean {
    const { cursor, term } = this;
    const name = this.nameHere();
    if (name === undefined) return false;
    const previous = term.names.at(-1);
    if (previous !== undefined && (isPerson(previous) || !isPerson(name))) return false;
    if (this.pending.length > 0 && term.names.length === 0) {
      if (isPartial(name) && this.pendingNames()) {
        // an unknown first name makes it somebody else's last name
        this.pending.push(cursor.position);
        return true;
      }
      this.reportPending();
    }
    if (term.countryAfter && isKind(term)) {
      if (term.organization !== null) return false;
      term.organization = name;
    } else term.names.push(name);
    return true;
  }

  /** A month or another grammar word is a name only where nothing else is possible. */
  private nameHere(): NameReading | undefined {
    const { cursor, term, mode } = this;
    const { item } = cursor;
    if (item === undefined || (mode === 'topic' && readingOf(item, 'phrase') !== undefined)) return undefined;
    const fallback =
      isEmpty(term) &&
      this.pending.length === 0 &&
      !isNoun(item) &&
      (mode === 'speaker' ? !cursor.is(NEVER_NAMES) : mode === 'topic' && readingOf(item, 'partialDate') !== undefined);
    return cursor.reading('name') ?? (fallback ? cursor.nameOf(item.from, item.to) : undefined);
  }

  /** Whether the unknown words before a name look like part of it: by their capitals, if the question has any. */
  private pendingNames(): boolean {
    const { cursor } = this;
    return cursor.caseless || this.pending.some((place) => cursor.items[place]?.capitalised);
  }

  private reportPending(): void {
    for (const { from, to } of this.pending.flatMap((place) => this.cursor.items[place] ?? []))
      this.cursor.unknown.push([from, to]);
    this.pending = [];
  }

  private noun(): boolean {
    const { cursor, term } = this;
    if (cursor.reading('country')) return this.country();
    const kind = cursor.reading('class');
    const role = cursor.reading('role');
    const institution = cursor.reading('institution');
    const general = cursor.reading('target');
    if (
      kind === undefined &&
      role === undefined &&
      institution === undefined &&
      !(general?.target === 'speakers' && this.mode !== 'topic')
    )
      return false;
    if (term.names.some(isPerson)) return false;
    // "Syria's war government": the words go on
    if (this.mode === 'topic' && term.words.length > 0 && isBareCountry({ ...term, words: [] })) return false;
    if (kind || role) this.qualify();
    if (kind) term.classes.push(kind);
    else if (role) term.roles.push(role);
    else if (institution && isKind(term)) term.organization ??= institution;
    else if (institution) term.institution ??= institution;
    else term.general ??= { filter: general?.filter ?? {}, noun: general?.noun ?? 'speakers' };
    return true;
  }

  /** Countries joined before one noun ("Iranian, Syrian or Russian generals") are alternatives of one term. */
  private country(): boolean {
    const { cursor, term } = this;
    if (!term.countryAfter && term.names.some(isPerson)) return false;
    if (term.countries.length > 0 && this.mode !== 'topic') return false;
    const places = countriesAhead(cursor, term, this.mode);
    for (const place of places) {
      const reading = readingOf(cursor.items[place], 'country');
      if (reading) term.countries.push(reading);
    }
    cursor.position = places.at(-1) ?? cursor.position;
    // "from European countries"
    if (
      cursor.reading('country')?.region &&
      this.mode !== 'bare' &&
      cursor.reading('target', 1)?.target === 'countries'
    )
      cursor.position++;
    return true;
  }

  /** "senior": no filter expresses it; it is reported, and the rest of the phrase applies. */
  private rank(): boolean {
    const { cursor } = this;
    if (!cursor.is(['rank'])) return false;
    let ahead = 1;
    while (cursor.is(['rank'], ahead)) ahead++;
    const next = cursor.at(ahead);
    if (!isNoun(next) && !(this.mode === 'speaker' && next?.readings.length === 0)) return false;
    cursor.unknown.push([cursor.item?.from ?? 0, cursor.item?.to ?? 0]);
    cursor.hasRank = true;
    return true;
  }

  /** "of Iran", "for the Pentagon", "at the Revolutionary Guard", after a noun that can belong to something. */
  private complement(): boolean {
    const { cursor, term, mode } = this;
    const topical = mode === 'topic' && term.words.length > 0;
    const words: GrammarWord[] = topical
      ? ['of', 'in', 'with', 'against', 'for', 'on', 'between']
      : ['of', 'from', 'for', 'in', 'at'];
    if (!cursor.is(words) || (!topical && !this.canBelong())) return false;
    let ahead = 1;
    while (cursor.is(BEFORE_NAMES, ahead)) ahead++;
    const next = cursor.at(ahead);
    const named = readingOf(next, 'name') ?? readingOf(next, 'institution');
    const unknown = next !== undefined && next.readings.length === 0;
    const fits = topical
      ? isNoun(next) || unknown || readingOf(next, 'event')
      : cursor.is(['at'])
        ? named
        : isNoun(next) || (cursor.is(['of']) && unknown);
    if (!fits) return false;
    if (!topical) term.countryAfter = true;
    cursor.position += ahead - 1;
    if (unknown && !topical) this.noSuchCountry(next);
    return true;
  }

  private canBelong(): boolean {
    const { term, cursor } = this;
    if (term.countryAfter || this.pending.length > 0) return false;
    if (isKind(term)) return term.countries.length === 0 || !cursor.is(['in', 'at', 'from']);
    return term.names.length > 0 && term.countries.length === 0 && cursor.is(['of']);
  }

  private noSuchCountry(item: Item): void {
    this.cursor.position++;
    this.term.noCountry = item.text;
    this.cursor.strangers.push(item.text);
    this.cursor.unknown.push([item.from, item.to]);
  }

  private topicWord(): boolean {
    const { cursor, term, mode } = this;
    const item = cursor.item;
    if (mode !== 'topic' || item === undefined) return false;
    const phrase = cursor.reading('phrase');
    const next = cursor.at(1);
    const before =
      next !== undefined &&
      (next.readings.length === 0 || readingOf(next, 'event') !== undefined) &&
      (['order', 'status', 'number', 'language', 'quoteKind'] as const).some((kind) => readingOf(item, kind));
    const word =
      (item.readings.length === 0 && !/^\d+(?:[-/]\d+)+$/.test(item.text)) ||
      before ||
      (TOPIC_WORDS as readonly string[]).includes(item.readings[0]?.kind ?? '') ||
      (term.words.length > 0 && (cursor.reading('class') ?? cursor.reading('role')) !== undefined);
    if (phrase === undefined && !word) return false;
    if (phrase) term.words.push(`"${phrase.text}"`);
    else term.words.push(...item.text.split(/\s+/));
    if (item.capitalised && item.readings.length === 0) cursor.topics.push(item.text);
    return true;
  }

  /** An unknown word where a name is expected. */
  private stranger(): boolean {
    const { cursor, mode, term } = this;
    const item = cursor.item;
    if (mode !== 'speaker' || item === undefined) return false;
    if (item.readings.length > 0 && !readingOf(item, 'phrase')) return false;
    const last = term.names.at(-1);
    const continues =
      last !== undefined &&
      (cursor.at(-1)?.possessive === true || (isPartial(last) && item.capitalised && !cursor.caseless));
    if ((last !== undefined || term.countryAfter) && !continues) return false;
    if (continues) {
      term.names.pop();
      this.pending.push(cursor.position - 1);
    }
    this.pending.push(cursor.position);
    return true;
  }

  /**
   * Unknown words before "officials": with a capital letter they are an unknown country, otherwise part of the office's
   * name.
   */
  private qualify(): void {
    const { cursor, term } = this;
    for (const item of this.pending.flatMap((place) => cursor.items[place] ?? [])) {
      if (!item.capitalised || item.from === 0) term.roles.push({ kind: 'role', contains: [item.text] });
      else {
        term.noCountry = item.text;
        cursor.strangers.push(item.text);
        cursor.unknown.push([item.from, item.to]);
      }
    }
    this.pending = [];
  }

  /**
   * Unknown words without a noun after them. They name nobody; after an office in lower case ("by officials
   * yesterdayish") they are not part of the phrase.
   */
  private settlePending(): void {
    const { cursor, term, pending } = this;
    const [first, last = 0] = [pending[0], pending.at(-1)];
    if (first === undefined) return;
    const named = !cursor.caseless && pending.every((place) => cursor.items[place]?.capitalised);
    if (term.names.length > 0 || term.institution || (isKind(term) && !named)) {
      cursor.position = first;
      return;
    }
    const whole = !isKind(term) && term.countries.length > 0 && !cursor.items[first - 1]?.possessive;
    const items = cursor.items.slice(whole ? this.start : first, last + 1);
    if (whole) term.countries = [];
    term.nobody = items
      .map(
        (item) =>
          readingOf(item, 'phrase')?.text ?? (item.possessive && item !== items.at(-1) ? `${item.text}'s` : item.text),
      )
      .join(' ');
    cursor.strangers.push(term.nobody);
    cursor.unknown.push([items[0]?.from ?? 0, items.at(-1)?.to ?? 0]);
  }
}
