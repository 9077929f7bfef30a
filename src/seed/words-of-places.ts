import type { DateFinding, Span } from '../kernel/findings';
import { findWords, paragraphAt } from '../kernel/spans';

/** Words of the article as a curated file names them. */
export type WrittenWords = string | { text: string; occurrence?: number; start?: number };
export type WrittenEveryWords = string | { text: string; occurrence?: number[]; start?: number[] };
export type WrittenDate = string | { edtf: string; text: string };

/** Writes places in an article as words that lead back to exactly these places. */
export class Words {
  constructor(
    private readonly text: string,
    private readonly paragraphs: readonly Span[],
  ) {}

  /** @param near words that occur once in the paragraph of this offset need no position */
  at(span: Span, near?: number): WrittenWords {
    const { start, end } = span;
    const text = this.text.slice(start, end);
    const found = findWords(this.text, text);
    const index = found.findIndex((each) => each.start === start);
    if (index === -1) return { text, start };
    const nearby =
      near === undefined ? [] : found.filter((each) => this.paragraph(each.start) === this.paragraph(near));
    if (nearby.length === 1 ? nearby[0]!.start === start : found.length === 1) return text;
    return { text, occurrence: index + 1 };
  }

  /** One place alone, several as a list. */
  list(spans: readonly Span[]): WrittenWords | WrittenWords[] {
    const [first, ...others] = spans.map((span) => this.at(span));
    return others.length === 0 ? first! : [first!, ...others];
  }

  /** Spellings with the places where they count: without any, they count wherever they stand. */
  every(spans: readonly Span[]): WrittenEveryWords[] {
    const places = new Map<string, number[]>();
    for (const { start, end } of spans) {
      const text = this.text.slice(start, end);
      places.set(text, [...(places.get(text) ?? []), start]);
    }
    return [...places].map(([text, starts]): WrittenEveryWords => {
      const found = findWords(this.text, text).map(({ start }) => start);
      const occurrence = starts.map((start) => found.indexOf(start) + 1);
      if (occurrence.includes(0)) return { text, start: starts };
      return occurrence.length === found.length ? text : { text, occurrence };
    });
  }

  /** Whether words stand in the article, as whole words. */
  has(text: string): boolean {
    return findWords(this.text, text).length > 0;
  }

  private paragraph(offset: number): number {
    return paragraphAt(this.paragraphs, offset);
  }
}

export function writtenDate(date: DateFinding | null): WrittenDate | undefined {
  if (date === null) return undefined;
  return date.text === null ? date.edtf : { edtf: date.edtf, text: date.text };
}
