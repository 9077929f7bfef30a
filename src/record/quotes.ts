import type { Findings, QuoteFinding } from '../kernel/findings';
import { fold } from '../kernel/fold';
import { quotedText } from '../kernel/quoted-text';
import { encodeSegments } from '../kernel/segments';
import { markedSlugs, sha256, slugify, uniqueSlug } from '../kernel/slug';
import { datedColumns } from '../graph/dated';
import {
  QuoteCountryEntity,
  QuoteEntity,
  QuoteReportedByEntity,
  QuoteSpeakerEntity,
} from '../graph/quote/quote.entity';
import { select } from '../store/sql';
import type { Batch } from './batch';
import type { Events } from './events';
import type { EarlierQuote } from './retract';
import { searchCopies, speakerCopies, textCopies } from './quote-copies';
import type { Speakers } from './speakers';

const SLUG_WORDS = 6;

/** The preferred slug of a quote: the curator's, or one made from its speaker and its first words. */
export function quoteSlug(text: string, quote: QuoteFinding): string {
  return quote.key ?? `${quote.speaker ?? 'unnamed'}-${slugify(quotedText(text, quote), SLUG_WORDS)}`;
}

/** What distinguishes a quote from all others: its place. */
function identityOf(articleSha256: string, segments: string): string {
  return `${articleSha256} ${segments}`;
}

/** Writes the quotes of a batch. */
export class Quotes {
  private readonly taken = new Set<string>();
  private readonly wishes = new Map<QuoteFinding, string>();
  /** Slugs that quotes keep from before. */
  private readonly kept = new Map<QuoteFinding, string>();
  private readonly reserved = new Set<string>();

  constructor(
    private readonly batch: Batch,
    private readonly speakers: Speakers,
    private readonly events: Events,
  ) {}

  /** Reads which preferred slugs of these quotes are taken in the graph. */
  async load(all: readonly Findings[]): Promise<void> {
    for (const { document, quotes } of all)
      for (const quote of quotes) this.wishes.set(quote, quoteSlug(document.text, quote));
    await this.learn([...new Set(this.wishes.values())]);
    await this.learn(this.marks(all));
  }

  private async learn(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const rows = await select<{ slug: string }>(
      this.batch.transaction,
      (sql) => `SELECT slug FROM quote WHERE ${sql.isAnyOf('slug', slugs, 'text')}`,
    );
    for (const { slug } of rows) this.taken.add(slug);
  }

  /** Fallback slugs for quotes whose preferred slug is contested, in the graph or among themselves. */
  private marks(all: readonly Findings[]): string[] {
    const wished = new Map<string, number>();
    for (const wish of this.wishes.values()) wished.set(wish, (wished.get(wish) ?? 0) + 1);
    const isContested = (quote: QuoteFinding) =>
      this.taken.has(this.wishes.get(quote)!) || wished.get(this.wishes.get(quote)!)! > 1;
    return all.flatMap(({ document, quotes }) => {
      const contested = quotes.filter(isContested);
      const hash = contested.length > 0 ? sha256(document.text) : '';
      return contested.flatMap((quote) =>
        markedSlugs(this.wishes.get(quote)!, identityOf(hash, encodeSegments(quote.segments))),
      );
    });
  }

  /**
   * Reserves the earlier slugs for quotes that the article already had: first for those in the same place, then for
   * those that moved.
   */
  keepSlugs({ document, quotes }: Findings, earlier: readonly EarlierQuote[]): void {
    if (earlier.length === 0) return;
    const words = (quote: QuoteFinding) => quotedText(document.text, quote);
    const place = (quote: QuoteFinding) => `${encodeSegments(quote.segments)} ${words(quote)}`;
    const ways: [(quote: QuoteFinding) => string, (quote: EarlierQuote) => string][] = [
      // Co-speakers of the same words each keep their own slug.
      [
        (quote) => `${this.wishes.get(quote)} ${place(quote)}`,
        ({ slug, segments, text }) => `${slug} ${segments} ${text}`,
      ],
      [place, ({ segments, text }) => `${segments} ${text}`],
      [(quote) => `${this.wishes.get(quote)} ${words(quote)}`, ({ slug, text }) => `${slug} ${text}`],
      [words, ({ text }) => text],
    ];
    for (const [keyOf, earlierKeyOf] of ways) {
      const slugs = new Map(earlier.map((quote) => [earlierKeyOf(quote), quote.slug]));
      for (const quote of quotes) {
        const slug = slugs.get(keyOf(quote));
        if (slug === undefined || quote.key !== null || this.kept.has(quote) || this.reserved.has(slug)) continue;
        this.kept.set(quote, slug);
        this.reserved.add(slug);
      }
    }
  }

  record(findings: Findings, article: { id: number; sha256: string }): void {
    const inOrder = [...findings.quotes].sort((a, b) => a.segments[0]!.start - b.segments[0]!.start);
    for (const [position, finding] of inOrder.entries()) {
      const segments = encodeSegments(finding.segments);
      const row = this.rowOf(findings, finding, { articleId: article.id, position, segments });
      row.slug =
        this.kept.get(finding) ??
        uniqueSlug(
          this.wishes.get(finding)!,
          identityOf(article.sha256, segments),
          (slug) => this.taken.has(slug) || this.reserved.has(slug),
        );
      this.taken.add(row.slug);
      this.add(row, finding);
    }
  }

  private add(row: QuoteEntity, finding: QuoteFinding): void {
    this.batch.add(QuoteEntity, row);
    if (row.speakerId !== null) this.speakers.countQuotes(row.speakerId, 1);
    [...new Set(finding.reportedBy)].forEach((slug, position) =>
      this.batch.add(QuoteReportedByEntity, { quoteId: row.id, position, speakerId: this.speakers.get(slug).row.id }),
    );
    [...new Set(finding.countries)].forEach((countryCode, position) =>
      this.batch.add(QuoteCountryEntity, { quoteId: row.id, position, countryCode }),
    );
    [...new Set(finding.speakers)].forEach((slug, position) =>
      this.batch.add(QuoteSpeakerEntity, { quoteId: row.id, position, speakerId: this.speakers.get(slug).row.id }),
    );
  }

  private rowOf(
    findings: Findings,
    finding: QuoteFinding,
    place: Pick<QuoteEntity, 'articleId' | 'position' | 'segments'>,
  ): QuoteEntity {
    const text = quotedText(findings.document.text, finding);
    const { textKey, wordCount, words } = textCopies(text);
    const said = datedColumns(finding.said);
    const copies = speakerCopies(finding.speaker === null ? null : this.speakers.get(finding.speaker).row);
    const id = this.batch.nextId(QuoteEntity);
    this.batch.index('quote_search', id, words, searchCopies({ saidLatest: said.latest }));
    return {
      // No spread: V8 would build each row property by property.
      id,
      slug: '',
      articleId: place.articleId,
      position: place.position,
      text,
      textKey,
      kind: finding.kind,
      isStatement: finding.isStatement ?? true,
      segments: place.segments,
      sourceStart: finding.source?.start ?? null,
      sourceEnd: finding.source?.end ?? null,
      cueStart: finding.cue?.start ?? null,
      cueEnd: finding.cue?.end ?? null,
      speakerId: copies.speakerId,
      speakerCountry: copies.speakerCountry,
      speakerOfficial: copies.speakerOfficial,
      membershipId: this.membershipId(findings, finding),
      addresseeId: this.speakers.idOf(finding.addressee),
      occasionId: this.events.idOf(finding.occasion),
      place: finding.place,
      placeKey: finding.place === null ? null : fold(finding.place),
      saidEdtf: said.edtf,
      saidEarliest: said.earliest,
      saidLatest: said.latest,
      saidText: said.text,
      method: findings.provenance.method,
      confidence: finding.confidence,
      extractor: findings.provenance.extractor,
      revisionNumber: this.batch.revision,
      wordCount,
    };
  }

  private membershipId(findings: Findings, finding: QuoteFinding): number | null {
    if (finding.speaker === null || finding.membership === null) return null;
    const office = findings.speakers.find(({ key }) => key === finding.speaker)?.memberships[finding.membership];
    return office ? (this.speakers.membershipOf(this.speakers.get(finding.speaker), office)?.id ?? null) : null;
  }
}
