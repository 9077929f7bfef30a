import { Document, isCollection, isMap, isScalar, isSeq, visit, type YAMLMap } from 'yaml';
import type { Findings } from '../kernel/findings';
import { quotedText } from '../kernel/quoted-text';
import { ofKnownCountries } from '../link/countries';
import { eventEntry, Keys, quoteEntry, speakerEntry } from './curated-entries';
import { Words, writtenDate } from './words-of-places';

/** Explains the format to the person who opens the file. */
const HEADER = ` What a program found in document.txt, to be corrected. It is recorded with: on-record ingest <this folder>
 Delete what is wrong, change what is inexact, add what is missing; then all of it counts as curated.
 Words of the article are given as they stand there; where they stand several times, with the occurrence that is meant.
 The keys of speakers, events and quotes hold in this file alone: the graph knows by name, country and office who is meant.
 countries and speakers of a quote are all of whom its words speak, and no others.`;
/** Quotes with a lower confidence should be checked. */
const UNSURE = 0.8;

/**
 * Findings as a curated file: `knowledge.yaml` beside a `document.txt` that holds `findings.document.text`. Reading
 * that folder gives the same knowledge.
 * @param name of the document, for people
 */
export function curatedFileOf(extracted: Findings, name: string): string {
  const findings = ofKnownCountries(extracted);
  const { document, countryMentions, provenance } = findings;
  const words = new Words(document.text, document.paragraphs);
  const keys = new Keys();
  const events = new Map(findings.events.map((event) => [event.key, keys.of(event.title)]));
  const quoteKeys = findings.quotes.map((quote) =>
    keys.of(quote.speaker ?? 'unnamed', quotedText(document.text, quote)),
  );
  const [first] = document.paragraphs;
  const file = new Document({
    document: {
      headline: document.headline === document.text.slice(first?.start, first?.end) ? undefined : document.headline,
      byline: document.byline ?? undefined,
      language: document.language,
      url: document.url ?? undefined,
      published: writtenDate(document.published),
      publisher: document.publisher ?? undefined,
      extractor: provenance.extractor,
    },
    countries: Object.fromEntries(countryMentions.map(({ code, spans }) => [code, words.every(spans)])),
    speakers: Object.fromEntries(findings.speakers.map((speaker) => [speaker.key, speakerEntry(speaker, words)])),
    quotes: Object.fromEntries(
      findings.quotes.map((quote, index) => [quoteKeys[index]!, quoteEntry(quote, findings, events, words)]),
    ),
    events: Object.fromEntries(
      findings.events.map((event) => [events.get(event.key)!, eventEntry(event, findings.speakers, words)]),
    ),
  });
  const unsure = findings.quotes.filter(({ confidence }) => confidence < UNSURE).length;
  file.commentBefore = `${HEADER}\n It was found in ${name.replace(/\s+/g, ' ')}: ${findings.quotes.length} quotes, ${unsure} of them with a confidence below ${UNSURE}.`;
  comment(file, 'speakers', findings.speakers);
  comment(file, 'quotes', findings.quotes);
  comment(file, 'events', findings.events);
  shorten(file);
  return file.toString({ lineWidth: 0 });
}

/** Notes at each entry how confident the program was. */
function comment(file: Document, section: string, findings: readonly { confidence: number }[]): void {
  const entries = file.get(section) as YAMLMap;
  entries.items.forEach(({ key }, index) => {
    if (isScalar(key)) key.commentBefore = ` confidence ${findings[index]!.confidence.toFixed(2)}`;
  });
}

const SHORT = new Set(['text', 'occurrence', 'start', 'edtf', 'speaker', 'country']);

/** Words with their place, dates and lists of words stand in one line. */
function shorten(file: Document): void {
  visit(file, {
    Map: (_key, node) => {
      if (node.items.length > 0 && node.items.every(({ key }) => isScalar(key) && SHORT.has(String(key.value))))
        node.flow = true;
    },
    Seq: (_key, node) => {
      if (
        node.items.every(
          (item) =>
            isScalar(item) ||
            (isMap(item) && item.items.every(({ value }) => !isCollection(value) || isSeq(value)) && item.has('text')),
        )
      )
        node.flow = true;
    },
  });
}
