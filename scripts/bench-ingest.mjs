/**
 * How many articles a second one core extracts, and how many go into SQLite:
 *
 *   npm run bench:ingest [-- --articles 400]
 *
 * The articles are invented, 740 words each, the same every time. Extraction is measured in processor time of this
 * process, recording in the time that passes. The first articles warm the compiler up and are not counted. Installs and
 * builds what is missing first.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll, BUILDS } from './setup/build.mjs';
import { install } from './setup/install.mjs';

const WORDS = 740;
const WARM_UP = 60;
const { values } = parseArgs({ options: { articles: { type: 'string', default: '400' } } });
const count = Number(values.articles);
if (!Number.isInteger(count) || count < 1) throw new Error('--articles is a whole number from 1');

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const load = (path) => require(join(root, 'dist', 'src', path));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const GIVEN = ['Ines', 'Omar', 'Jana', 'Paul', 'Lucia', 'Viktor', 'Amina', 'Tomas', 'Greta', 'Samir'];
const FAMILY = ['Tolver', 'Sabry', 'Marsh', 'Okoro', 'Lindqvist', 'Ferreira', 'Novak', 'Haddad', 'Brandt', 'Quill'];
const COUNTRIES = [
  'French',
  'Kenyan',
  'Iranian',
  'German',
  'Brazilian',
  'Syrian',
  'Japanese',
  'Turkish',
  'Polish',
  'Indian',
];
const OFFICES = [
  'Foreign Minister',
  'Defense Minister',
  'President',
  'Finance Minister',
  'Army spokesman',
  'Prime Minister',
];
const TOPICS = [
  'the bridge over the Quarn',
  'the harvest',
  'the new railway',
  'the harbour strike',
  'the price of bread',
  'the border crossing',
  'the water treaty',
];
const CLAIMS = [
  'would open before the end of the year',
  'had cost more than anybody expected',
  'was no threat to its neighbours',
  'needed the support of every party',
  'could not wait until the spring',
];
const FACTS = [
  'The council met in the old town hall while rain fell on the market.',
  'Two earlier plans had failed for want of money, and a third was never put to the vote.',
  'Engineers surveyed both banks of the river in March 2019.',
  'Trade between the two regions has grown since 2014.',
];

/** An invented article of about 740 words: a third of its paragraphs tell what somebody said. */
function article(number) {
  const next = random(number);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const people = Array.from({ length: 4 }, () => ({
    given: pick(GIVEN),
    family: pick(FAMILY),
    country: pick(COUNTRIES),
    office: pick(OFFICES),
  }));
  const paragraphs = people.map(
    ({ given, family, country, office }) =>
      `${country} ${office} ${given} ${family} told reporters on Tuesday that ${pick(TOPICS)} ${pick(CLAIMS)}.`,
  );
  const say = ({ family }) =>
    pick([
      () => `“I know what ${pick(TOPICS)} means to us,” ${family} said. “It ${pick(CLAIMS)}, and we shall see to it.”`,
      () => `${family} called ${pick(TOPICS)} “a matter of patience” and said that it ${pick(CLAIMS)}.`,
      () => `According to ${family}, ${pick(TOPICS)} ${pick(CLAIMS)}.`,
      () => `${pick(FACTS)} ${pick(FACTS)}`,
      () => `${pick(COUNTRIES)} officials met a delegation of the ${pick(COUNTRIES)} government. ${pick(FACTS)}`,
      () => `${pick(FACTS)} ${pick(FACTS)} ${pick(FACTS)}`,
    ])();
  let words = 0;
  while (words < WORDS) {
    paragraphs.push(say(pick(people)));
    words = paragraphs.join(' ').split(' ').length;
  }
  return { headline: `Article ${number} on ${pick(TOPICS)}`, published: '2020-07-10', text: paragraphs.join('\n\n') };
}

function measureExtraction(articles) {
  const { parseText } = load('ingest/parse.js');
  const { extractFindings } = load('extract/extract.js');
  const { loadModels, extractorName } = load('cli/load-models.js');
  const models = loadModels();
  const options = { extractor: extractorName };
  const extract = ({ text, ...metadata }) =>
    extractFindings(parseText(text, { name: metadata.headline, format: 'text', metadata }), models, options);
  for (let index = 0; index < WARM_UP; index++) extract(articles[index % articles.length]);
  const before = process.cpuUsage();
  let quotes = 0;
  for (const one of articles) quotes += extract(one).quotes.length;
  const { user, system } = process.cpuUsage(before);
  return { quotes, perSecond: articles.length / ((user + system) / 1e6) };
}

async function measureIngestion(articles) {
  const { ingestAll } = load('cli/ingest.js');
  const { openDatabase } = load('store/open.js');
  const { recordCountries } = load('record/countries.js');
  const folder = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  try {
    const file = join(folder, 'articles.ndjson');
    writeFileSync(file, articles.map((one) => JSON.stringify(one)).join('\n'));
    const database = await openDatabase({ engine: 'sqlite', file: join(folder, 'graph.sqlite') });
    await database.write((transaction) => recordCountries(transaction, new Date()));
    const start = performance.now();
    let recorded = 0;
    for await (const { status, reason, name } of ingestAll(database, [file])) {
      if (status !== 'recorded') throw new Error(`${name}: ${status} ${reason ?? ''}`);
      recorded++;
    }
    const seconds = (performance.now() - start) / 1000;
    await database.close();
    return { recorded, perSecond: recorded / seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await install(root);
await buildAll(
  root,
  BUILDS.filter(({ name }) => name === 'server'),
);
const articles = Array.from({ length: count }, (_, index) => article(index + 1));
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / count;
const extraction = measureExtraction(articles);
console.log(
  `extraction   ${extraction.perSecond.toFixed(1)} articles a second of processor time (${count} articles of ${Math.round(words)} words, ${extraction.quotes} quotes)`,
);
const ingestion = await measureIngestion(articles);
console.log(`into SQLite  ${ingestion.perSecond.toFixed(1)} articles a second (${ingestion.recorded} articles)`);
