import type { GrammarWord, Item, NameReading, ReadingKind, ReadingOf } from '../readings';

/** The parser's position in the items of a question, and what it has to report about them. */
export class Cursor {
  position = 0;
  /** Token spans, `[from, to)`, that meant nothing. */
  readonly unknown: [from: number, to: number][] = [];
  /** Words that mean nothing here, with their hints. */
  readonly hints: { words: string; hint: string }[] = [];
  /** Whether a word for rank was read, which no filter expresses. */
  hasRank = false;
  /** Whether an event's verb had an object that no filter expresses. */
  hasObject = false;
  /** Capitalised words that are searched for. */
  readonly topics: string[] = [];
  /** Names that nobody has. */
  readonly strangers: string[] = [];
  /** Whether a date is relative to the day of the question. */
  dependsOnDay = false;
  /** How ambiguities were resolved, in words. */
  readonly notes: string[] = [];

  constructor(
    readonly items: readonly Item[],
    private readonly named: ReadonlyMap<string, NameReading>,
    /** Whether the question has no capital letters to distinguish names from words. */
    readonly caseless: boolean,
    /** `YYYY-MM-DD` */
    readonly today: string,
  ) {}

  get item(): Item | undefined {
    return this.items[this.position];
  }

  at(ahead: number): Item | undefined {
    return this.items[this.position + ahead];
  }

  reading<K extends ReadingKind>(kind: K, ahead = 0): ReadingOf<K> | undefined {
    return readingOf(this.at(ahead), kind);
  }

  /** Whether the item is one of these grammar words. */
  is(words: readonly GrammarWord[], ahead = 0): boolean {
    return this.at(ahead)?.readings.some((reading) => reading.kind === 'word' && words.includes(reading.word)) ?? false;
  }

  /** The speakers that a run of tokens names, even if it consists of grammar words. */
  nameOf(from: number, to: number): NameReading | undefined {
    return this.named.get(`${from}:${to}`);
  }

  /** Skips items that are one of these words. */
  skip(words: readonly GrammarWord[]): void {
    while (this.is(words)) this.position++;
  }

  note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /** Reports the current item as unknown and skips it. */
  giveUp(): void {
    const { item } = this;
    if (item === undefined) return;
    const hint = this.reading('unsupported')?.hint;
    if (hint !== undefined) this.hints.push({ words: item.text, hint });
    this.unknown.push([item.from, item.to]);
    this.position++;
  }

  /** The words from an item to the current one, without a comma before them. */
  textSince(position: number): string {
    const items = this.items.slice(position, this.position);
    while (items[0] && readingOf(items[0], 'word')?.word === 'comma') items.shift();
    return items.map(({ text }) => text).join(' ');
  }

  /** The tokens from an item to the current one. */
  tokensSince(position: number): [from: number, to: number] {
    return [this.items[position]?.from ?? 0, this.items[this.position - 1]?.to ?? 0];
  }
}

/** The item's reading of this kind, or undefined. */
export function readingOf<K extends ReadingKind>(item: Item | undefined, kind: K): ReadingOf<K> | undefined {
  return item?.readings.find((reading): reading is ReadingOf<K> => reading.kind === kind);
}
