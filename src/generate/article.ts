import type {
  DocumentFinding,
  EventFinding,
  FindingProvenance,
  Findings,
  QuoteFinding,
  Span,
  SpeakerFinding,
} from '../kernel/findings';
import { ArticleText } from './article-text';
import { COUNTRIES } from './countries';
import { dayAt, preposition, tell } from './dates';
import type { Events, NewsEvent } from './events';
import { PLACES } from './names';
import { quoteFinding, type Scene } from './quote';
import { ARTICLE, Random } from './random';
import { patterns, say } from './sentences';
import type { Speaker, Speakers } from './speakers';
import { capital, HEADLINES, SENTENCES } from './vocabulary';

const HEADLINE_PATTERNS = patterns(HEADLINES);
const SENTENCE_PATTERNS = patterns(SENTENCES);
const QUOTES_PER_SPEAKER = 2.5;

/** What articles of a graph have in common. */
export interface World {
  seed: number;
  speakers: Speakers;
  events: Events;
}

/**
 * The article of a number: its text and what it states.
 * @param size how many quotes it holds
 * @param fraction of the twenty years that are over when it is published, in [0, 1)
 */
export function article(world: World, number: number, size: number, fraction: number): Findings {
  const random = new Random(world.seed, ARTICLE, number);
  const text = new ArticleText();
  const headline = writeHeadline(random, text);
  const publisher = world.speakers.publisher(random);
  writeOpening(random, text, publisher);
  const scene: Scene = {
    random,
    text,
    day: dayAt(fraction),
    publisher,
    offices: new Map(),
    events: [],
    cast: draw(Math.ceil(size / QUOTES_PER_SPEAKER), () => world.speakers.speaker(random.zipf(world.speakers.count))),
  };
  const events = writeEvents(scene, world.events, fraction);
  const quotes: QuoteFinding[] = [];
  for (let at = 0; at < size; at += 1) {
    quotes.push(quoteFinding(scene));
    if (random.chance(0.35)) {
      text.add(' ');
      say(random, text, random.pick(SENTENCE_PATTERNS));
    }
    if (at < size - 1) text.endParagraph();
  }
  const provenance: FindingProvenance = random.chance(0.05)
    ? { method: 'CURATED', extractor: null }
    : { method: 'EXTRACTED', extractor: 'generator 1' };
  return {
    document: documentOf(scene, headline),
    provenance,
    speakers: speakersOf(scene),
    events,
    quotes,
    countryMentions: text.countryMentions(),
  };
}

function writeHeadline(random: Random, text: ArticleText): string {
  say(random, text, random.pick(HEADLINE_PATTERNS), { country: random.pickByRank(COUNTRIES) });
  text.text = capital(text.text);
  const headline = text.text;
  text.endParagraph();
  return headline;
}

function writeOpening(random: Random, text: ArticleText, publisher: Speaker): void {
  text.add(`${random.pickByRank(PLACES).toUpperCase()} (`);
  text.speaker(publisher);
  text.add(') — ');
  say(random, text, random.pick(SENTENCE_PATTERNS));
  text.endParagraph();
}

function draw<Item>(count: number, one: () => Item): Item[] {
  return Array.from({ length: count }, one);
}

/** Tells of up to two events, and who took part. */
function writeEvents(scene: Scene, events: Events, fraction: number): EventFinding[] {
  const { random } = scene;
  const count = random.weighted([0.45, 0.4, 0.15]);
  const told = new Map(draw(count, () => events.before(random, fraction)).map((event) => [event.key, event]));
  return [...told.values()].map((event) => {
    scene.events.push(event);
    return writeEvent(scene, event);
  });
}

function writeEvent({ text, random }: Scene, event: NewsEvent): EventFinding {
  const evidence = text.add(event.title);
  if (event.date) text.add(` ${preposition(event.date)} ${event.date.text}`);
  text.add(' drew in ');
  event.participants.forEach(({ speaker, country }, at) => {
    if (at > 0) text.add(' and ');
    if (speaker) text.speaker(speaker);
    else text.country(country!);
  });
  text.add('.');
  text.endParagraph();
  return {
    key: event.key,
    title: event.title,
    type: event.type,
    status: event.status,
    date: event.date,
    place: event.place,
    country: event.country?.code ?? null,
    evidence: [evidence],
    confidence: (60 + random.below(40)) / 100,
    participants: event.participants.map(({ role, speaker, country }) => ({
      role,
      speaker: speaker?.key ?? null,
      country: country?.code ?? null,
    })),
  };
}

function documentOf({ random, text, day, publisher }: Scene, headline: string): DocumentFinding {
  text.paragraphs.push({ start: text.paragraphs.at(-1)!.end + 2, end: text.length });
  const published = tell(random, day, [0.92, 0.03, 0.02, 0.03]);
  return {
    text: text.text,
    paragraphs: text.paragraphs,
    slug: null,
    headline,
    url: null,
    language: 'en',
    published: published && { edtf: published.edtf, text: null },
    publisher: publisher.key,
  };
}

/** Whom the text names, each once, with the office that it tells of. */
function speakersOf({ text, offices }: Scene): SpeakerFinding[] {
  const found = new Map<string, SpeakerFinding>();
  for (const [speaker, mentions] of text.named) {
    const known = found.get(speaker.key);
    if (known) known.mentions.push(...mentions);
    else found.set(speaker.key, speakerFinding(speaker, mentions, offices.get(speaker.key) ?? null));
  }
  return [...found.values()];
}

function speakerFinding(speaker: Speaker, mentions: Span[], evidence: Span | null): SpeakerFinding {
  const { office } = speaker;
  return {
    key: speaker.key,
    name: speaker.name,
    kind: speaker.kind,
    aliases: speaker.hasAlias ? [speaker.shortName] : [],
    sameAs: [],
    country: speaker.country?.code ?? null,
    isOfficial: speaker.kind === 'PERSON' ? false : speaker.isOfficial,
    mentions,
    confidence: 1,
    memberships:
      office && evidence
        ? [
            {
              role: office.role,
              organization: office.organization.key,
              country: office.isOfficial ? (speaker.country?.code ?? null) : null,
              branch: office.branch,
              isOfficial: office.isOfficial,
              start: office.start && { edtf: office.start.edtf, text: null },
              end: null,
              evidence: [evidence],
            },
          ]
        : [],
  };
}
