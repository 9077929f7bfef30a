import type { CountryMentionFinding, DateFinding, EventFinding, Findings, Span } from '../kernel/findings';
import type { Document } from '../ingest/document';
import { languageWithoutLexicon, type Language } from '../language/language';
import { installedLanguages, type Languages } from '../language/languages';
import type { Analysed } from './analysed';
import { analyse } from './attribution/analysis';
import { attributionsIn } from './attribution/extract';
import type { AttributionModel } from './attribution/model';
import { countriesAndCapitals, type CountryMention } from './countries/mentions';
import { dateExpressions } from './dates/expressions';
import { documentEvents } from './events/document-events';
import { Occasions } from './quotes/occasions';
import { withoutSourceTimes } from './quotes/source-times';
import { quoteFindings, quotesOf } from './quotes/quotes';
import { toldQuotes } from './quotes/told';
import { castOf } from './speakers/read-cast';
import { SpeakerFindings } from './speakers/findings';
import { isStatement } from './quotes/statement';
import { tokenise } from './text/tokens';
import { countryNames, numericDates, quotedPassages } from './without-lexicon';

export interface Models {
  attribution: AttributionModel;
}

export interface ExtractOptions {
  /** Name and version of this program, as findings name it. */
  extractor: string;
  /** Default: those that come with the program. */
  languages?: Languages;
}

/**
 * What a document states: quotes, who said them in which office, countries and events, each with the words that state
 * it. A pure function; cost is linear in the length of the document.
 */
export function extractFindings(document: Document, models: Models, options: ExtractOptions): Findings {
  const analysed = analyseDocument(document, models, options.languages);
  const { speakers } = analysed;
  const events = eventsOf(analysed);
  const occasions = new Occasions(analysed.cast, events);
  const quotes = toldQuotes(document, analysed.quotes)
    .flatMap((quote) => quoteFindings(quote, analysed.keyOf))
    .map((finding) => ({
      ...finding,
      occasion: occasions.of(finding),
      isStatement: isStatement(analysed.tokens, finding.segments),
    }));
  const publisher = document.publisher === null ? null : speakers.publisher(document.publisher);
  return {
    document: {
      text: document.text,
      paragraphs: document.paragraphs,
      slug: null,
      headline: document.headline ?? openingWords(document),
      byline: document.byline,
      url: document.url,
      language: document.language,
      published: publishedOf(document),
      publisher,
    },
    provenance: { method: 'EXTRACTED', extractor: options.extractor },
    speakers: speakers.all(),
    events,
    quotes,
    countryMentions: byCountry(analysed.countries),
  };
}

/**
 * Reads everything in a document from which findings and their evidence are made. Without a lexicon for the language,
 * only the lexicon-free parts run.
 */
export function analyseDocument(
  document: Document,
  models: Models,
  languages: Languages = installedLanguages,
): Analysed {
  const language = languages.for(document.language);
  return language === null
    ? readWithoutLexicon(document, languageWithoutLexicon(document.language))
    : readWithLexicon(document, models, language);
}

function readWithLexicon(document: Document, models: Models, language: Language): Analysed {
  const { text, paragraphs } = document;
  const anchor = anchorOf(document);
  const analysis = analyse(text, withoutDateline(document), language);
  const { countries, capitals } = countriesAndCapitals(text, language);
  const dates = dateExpressions(text, anchor, language).filter(({ span }) => !isInDateline(document, span));
  const attributions = withoutSourceTimes(text, attributionsIn(analysis, models.attribution), dates);
  const sources = attributions.flatMap(({ source }) => source);
  const cast = castOf(text, paragraphs, sources, language, {
    countries,
    capitals,
    tokens: analysis.tokens,
    place: document.dateline?.place ?? null,
  });
  const quotes = quotesOf(cast, attributions, dates);
  return analysedOf({
    document,
    language,
    tokens: analysis.tokens,
    anchor,
    attributions,
    countries,
    dates,
    cast,
    quotes,
  });
}

function readWithoutLexicon(document: Document, language: Language): Analysed {
  const { text, paragraphs } = document;
  const tokens = tokenise(text, paragraphs);
  const attributions = quotedPassages(tokens);
  const countries = countryNames(text, language.tag);
  const cast = castOf(text, [], [], language, { countries, tokens });
  const quotes = quotesOf(cast, attributions, []);
  const anchor = anchorOf(document);
  return analysedOf({
    document,
    language,
    tokens,
    anchor,
    attributions,
    countries,
    dates: numericDates(text),
    cast,
    quotes,
  });
}

function anchorOf({ published, dateline }: Document): string | null {
  return published ?? dateline?.date ?? null;
}

function analysedOf(read: Omit<Analysed, 'speakers' | 'keyOf'>): Analysed {
  const speakers = new SpeakerFindings(read.cast);
  return { ...read, speakers, keyOf: (voice) => speakers.keyOf(voice) };
}

/**
 * The paragraphs without the dateline, which nobody said and which is not part of the sentence after it. A dateline
 * that ends with a colon (`RIYADH: `) stays, because it may be the name of a speaker in a transcript.
 */
function withoutDateline({ text, paragraphs, dateline }: Document): Span[] {
  if (!dateline || text.slice(dateline.span.start, dateline.span.end).trimEnd().endsWith(':')) return [...paragraphs];
  const { start, end } = dateline.span;
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.start !== start) return [paragraph];
    return end < paragraph.end ? [{ start: end, end: paragraph.end }] : [];
  });
}

/** A dateline states when an article was sent, not when somebody spoke. */
function isInDateline({ dateline }: Document, { start, end }: Span): boolean {
  return dateline !== null && start >= dateline.span.start && end <= dateline.span.end;
}

/** Events are read from the analysed document; their participants are keys of its speakers. */
export function eventsOf(analysed: Analysed): EventFinding[] {
  return documentEvents(analysed, analysed.tokens);
}

function publishedOf({ published, publishedText }: Document): DateFinding | null {
  return published === null ? null : { edtf: published, text: publishedText };
}

const HEADLINE_WORDS = 12;

/** A headline for a document that has none: how its text begins. */
function openingWords({ text, paragraphs }: Document): string {
  const first = paragraphs[0];
  const words = (first ? text.slice(first.start, first.end) : text).split(/\s+/);
  return words.length > HEADLINE_WORDS ? `${words.slice(0, HEADLINE_WORDS).join(' ')} …` : words.join(' ');
}

function byCountry(mentions: readonly CountryMention[]): CountryMentionFinding[] {
  const found = new Map<string, CountryMentionFinding>();
  for (const { code, span } of mentions) {
    const finding = found.get(code);
    if (finding) finding.spans.push(span);
    else found.set(code, { code, spans: [span] });
  }
  return [...found.values()];
}
