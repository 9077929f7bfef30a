import { recordCountries } from '../../src/record/countries';
import { record, type Recorded } from '../../src/record/record';
import type {
  DateFinding,
  EventFinding,
  Findings,
  FindingProvenance,
  MembershipFinding,
  QuoteFinding,
  Span,
  SpeakerFinding,
} from '../../src/kernel/findings';
import type { Database } from '../../src/store/database';
import { NOW } from './server';

type Office = Partial<Omit<MembershipFinding, 'evidence'>> & { role: string };
type Draft<Finding, Needed extends keyof Finding> = Partial<Finding> & Pick<Finding, Needed>;

/** An article in few words: its text is made of what it states, a paragraph each. */
export interface ArticleDraft {
  slug: string | null;
  headline?: string;
  /** Words that stand in the text before anything else. */
  opening?: string;
  language?: string;
  byline?: string | null;
  url?: string | null;
  published?: string | null;
  publisher?: string | null;
  method?: FindingProvenance['method'];
  speakers?: (Omit<Draft<SpeakerFinding, 'key' | 'name'>, 'memberships'> & { offices?: Office[] })[];
  events?: Draft<EventFinding, 'key' | 'title'>[];
  quotes?: (Draft<QuoteFinding, 'key'> & { text: string })[];
  countries?: string[];
}

export function dateOf(edtf: string | null | undefined): DateFinding | null {
  return edtf == null ? null : { edtf, text: edtf };
}

/** The findings of a draft, each with the words that state it. */
export function findingsOf(draft: ArticleDraft): Findings {
  const headline = draft.headline ?? draft.slug ?? 'Without headline';
  let text = headline;
  const state = (words: string): Span => {
    text += `\n\n${words}`;
    return { start: text.length - words.length, end: text.length };
  };
  if (draft.opening !== undefined) state(draft.opening);
  const speakers = (draft.speakers ?? []).map((speaker) => speakerOf(speaker, state));
  const events = (draft.events ?? []).map((event): EventFinding => ({
    type: 'CONSULT',
    status: 'OCCURRED',
    date: null,
    place: null,
    country: null,
    participants: [],
    confidence: 1,
    ...event,
    evidence: [state(event.title)],
  }));
  const quotes = (draft.quotes ?? []).map(({ text: words, ...quote }): QuoteFinding => ({
    kind: 'DIRECT',
    source: null,
    cue: null,
    speaker: null,
    membership: null,
    addressee: null,
    reportedBy: [],
    said: null,
    occasion: null,
    place: null,
    countries: [],
    speakers: [],
    confidence: 1,
    ...quote,
    segments: [state(words)],
  }));
  const countryMentions = (draft.countries ?? []).map((code) => ({ code, spans: [state(code)] }));
  return {
    document: {
      text,
      paragraphs: [{ start: 0, end: text.length }],
      slug: draft.slug,
      headline,
      byline: draft.byline ?? null,
      url: draft.url ?? null,
      language: draft.language ?? 'en',
      published: dateOf(draft.published),
      publisher: draft.publisher ?? null,
    },
    provenance: { method: draft.method ?? 'CURATED', extractor: draft.method === 'EXTRACTED' ? 'test 1' : null },
    speakers,
    events,
    quotes,
    countryMentions,
  };
}

function speakerOf(
  draft: NonNullable<ArticleDraft['speakers']>[number],
  state: (words: string) => Span,
): SpeakerFinding {
  const { offices, ...speaker } = draft;
  const mention = state(speaker.name);
  return {
    kind: 'PERSON',
    aliases: [],
    sameAs: [],
    country: null,
    isOfficial: false,
    mentions: [mention],
    confidence: 1,
    ...speaker,
    memberships: (offices ?? []).map((office) => ({
      organization: null,
      country: null,
      branch: 'EXECUTIVE',
      isOfficial: true,
      start: null,
      end: null,
      ...office,
      evidence: [mention],
    })),
  };
}

/** Records findings as one revision, and the countries before them where they are missing. */
export function recordAll(database: Database, all: readonly Findings[], summary = 'test'): Promise<Recorded> {
  return database.write(async (transaction) => {
    await recordCountries(transaction, NOW);
    return record(transaction, all, { summary, now: NOW });
  });
}
