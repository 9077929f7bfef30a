import type { DateFinding, QuoteFinding, Span } from '../kernel/findings';
import type { QuoteKind } from '../kernel/vocabulary';
import type { ArticleText } from './article-text';
import { COUNTRIES, type Country } from './countries';
import { preposition, tell } from './dates';
import type { NewsEvent } from './events';
import { PLACES } from './names';
import type { Random } from './random';
import { patterns, say } from './sentences';
import type { Speaker } from './speakers';
import { capital, CLAUSES, COUNTRY_CLAUSES, CUES, SPEAKER_CLAUSES } from './vocabulary';

const WITHIN = { plain: patterns(CLAUSES), country: patterns(COUNTRY_CLAUSES), speaker: patterns(SPEAKER_CLAUSES) };
const FIRST = {
  plain: patterns(CLAUSES.map(capital)),
  country: patterns(COUNTRY_CLAUSES.map(capital)),
  speaker: patterns(SPEAKER_CLAUSES.map(capital)),
};

/** What an article's quotes have in common while it is written. */
export interface Scene {
  random: Random;
  text: ArticleText;
  day: number;
  publisher: Speaker;
  /** Those who may speak, first the one who speaks most. */
  cast: Speaker[];
  /** Where the text tells of a person's office, by key: once, where it names the person first. */
  offices: Map<string, Span>;
  events: NewsEvent[];
}

interface Attribution {
  source: Span;
  cue: Span;
  membership: number | null;
  said: DateFinding | null;
  place: string | null;
  toPublisher: boolean;
}

interface Words {
  segments: Span[];
  countries: Set<string>;
  speakers: Set<string>;
}

/** Writes one more paragraph with a quote: words and who said them, in one of the orders that news use. */
export function quoteFinding(scene: Scene): QuoteFinding {
  const { random, text } = scene;
  const speaker = random.chance(0.03) ? null : random.pickByRank(scene.cast);
  const kind: QuoteKind = random.chance(0.6) ? 'DIRECT' : random.chance(0.8) ? 'INDIRECT' : 'MIXED';
  const words: Words = { segments: [], countries: new Set(), speakers: new Set() };
  let attribution: Attribution;
  if (kind === 'DIRECT') {
    attribution = writeDirect(scene, speaker, words);
  } else {
    attribution = attribute(scene, speaker);
    text.add(kind === 'MIXED' ? ' that “' : ' that ');
    segment(scene, words, WITHIN);
    text.add(kind === 'MIXED' ? '”.' : '.');
  }
  return {
    key: null,
    segments: words.segments,
    kind,
    source: attribution.source,
    cue: attribution.cue,
    speaker: speaker?.key ?? null,
    membership: attribution.membership,
    addressee: null,
    reportedBy: attribution.toPublisher ? [scene.publisher.key] : [],
    said: attribution.said,
    occasion: scene.events.length > 0 && random.chance(0.35) ? random.pick(scene.events).key : null,
    place: attribution.place,
    countries: [...words.countries],
    speakers: [...words.speakers],
    confidence: (50 + random.below(50)) / 100,
  };
}

/** “…,” somebody said. Some are interrupted: “…,” somebody said, “…” */
function writeDirect(scene: Scene, speaker: Speaker | null, words: Words): Attribution {
  const { random, text } = scene;
  text.add('“');
  segment(scene, words, FIRST);
  text.add(',” ');
  const attribution = attribute(scene, speaker);
  if (random.chance(0.2)) {
    text.add('. “');
    segment(scene, words, FIRST);
    text.add('.”');
  } else {
    text.add('.');
  }
  return attribution;
}

/** Adds one stretch of the attributed words, and keeps whom they speak of. */
function segment(scene: Scene, words: Words, opening: typeof FIRST): void {
  const { random, text } = scene;
  const start = text.length;
  clause(scene, words, opening);
  if (random.chance(0.4)) {
    text.add(', and ');
    clause(scene, words, WITHIN);
  }
  words.segments.push({ start, end: text.length });
}

function clause({ random, text, cast }: Scene, words: Words, from: typeof FIRST): void {
  const at = random.next();
  if (at < 0.25) {
    const country: Country = random.pickByRank(COUNTRIES);
    words.countries.add(country.code);
    say(random, text, random.pick(from.country), { country });
  } else if (at < 0.33) {
    const speaker = random.pick(cast);
    words.speakers.add(speaker.key);
    if (speaker.namesCountry && speaker.country) words.countries.add(speaker.country.code);
    say(random, text, random.pick(from.speaker), { speaker });
  } else {
    say(random, text, random.pick(from.plain));
  }
}

function attribute(scene: Scene, speaker: Speaker | null): Attribution {
  const { random, text, publisher } = scene;
  const source = speaker
    ? name(scene, speaker)
    : text.add(`${text.isAtParagraphStart ? 'A' : 'a'} person who asked not to be named`);
  text.add(' ');
  const toPublisher = random.chance(0.06);
  const cue = text.add(toPublisher ? 'told' : random.pickByRank(CUES));
  if (toPublisher) {
    text.add(' ');
    text.speaker(publisher);
  }
  const place = random.chance(0.12) ? random.pickByRank(PLACES) : null;
  if (place !== null) text.add(` in ${place}`);
  const said = tell(random, scene.day - random.zipf(20), [0.6, 0.12, 0.08, 0.2]);
  if (said && random.chance(0.5)) text.add(` ${preposition(said)} ${said.text}`);
  else if (said) said.text = null;
  const membership = speaker?.office && scene.offices.has(speaker.key) ? 0 : null;
  return { source, cue, membership, said, place, toPublisher };
}

/** Names the speaker: with the office the first time, by the short name from then on. */
function name(scene: Scene, speaker: Speaker): Span {
  const { text, offices } = scene;
  const { office } = speaker;
  if (!office) return text.speaker(speaker);
  if (offices.has(speaker.key)) return text.speaker(speaker, speaker.shortName);
  const start = text.length;
  text.add(`${text.isAtParagraphStart ? capital(office.role) : office.role} `);
  const span = text.speaker(speaker);
  text.add(' of the ');
  text.speaker(office.organization);
  offices.set(speaker.key, { start, end: text.length });
  return span;
}
