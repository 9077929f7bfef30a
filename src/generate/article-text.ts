import type { CountryMentionFinding, Span } from '../kernel/findings';
import type { Country } from './countries';
import type { Speaker } from './speakers';

/** A text that grows from its beginning, and where it names what. */
export class ArticleText {
  text = '';
  readonly paragraphs: Span[] = [];
  readonly named = new Map<Speaker, Span[]>();
  private readonly countries = new Map<string, Span[]>();
  private from = 0;

  add(piece: string): Span {
    const start = this.text.length;
    this.text += piece;
    return { start, end: this.text.length };
  }

  get length(): number {
    return this.text.length;
  }

  get isAtParagraphStart(): boolean {
    return this.text.length === this.from;
  }

  endParagraph(): void {
    this.paragraphs.push({ start: this.from, end: this.text.length });
    this.text += '\n\n';
    this.from = this.text.length;
  }

  country(country: Country): Span {
    const span = this.add(country.name);
    this.mention(country, span);
    return span;
  }

  /** @param name the full name, or a shorter one */
  speaker(speaker: Speaker, name = speaker.name): Span {
    const span = this.add(name);
    const spans = this.named.get(speaker);
    if (spans) spans.push(span);
    else this.named.set(speaker, [span]);
    if (speaker.namesCountry && speaker.country && name === speaker.name) {
      this.mention(speaker.country, { start: span.end - speaker.country.name.length, end: span.end });
    }
    return span;
  }

  countryMentions(): CountryMentionFinding[] {
    return [...this.countries].map(([code, spans]) => ({ code, spans }));
  }

  private mention({ code }: Country, span: Span): void {
    const spans = this.countries.get(code);
    if (spans) spans.push(span);
    else this.countries.set(code, [span]);
  }
}
