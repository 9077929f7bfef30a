import { setImmediate } from 'node:timers/promises';
import { recordCountries } from '../record/countries';
import { record } from '../record/record';
import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import type { Database } from '../store/database';
import { article, type World } from './article';
import { Events } from './events';
import { Random, SIZE } from './random';
import { Speakers, speakersFor } from './speakers';

const FEWEST_QUOTES = 3;
const MOST_QUOTES = 30;
/** Makes the mean of an article's quotes 10. */
const SIZE_SCALE = 7.7;
const LARGEST_SEED = 0xffff_ffff;
/**
 * The moment of every revision, so that the same seed gives the same graph: when the years that it tells of are over.
 */
const WRITTEN_AT = new Date('2025-01-01T00:00:00.000Z');

export interface GraphPlan {
  quotes: number;
  seed: number;
}

export interface GenerateOptions extends GraphPlan {
  /** Articles in one transaction, which is one revision. */
  articlesPerTransaction?: number;
  /** Called after each transaction with the number of quotes so far. */
  onProgress?: (progress: Generated) => void;
  /** Ends the run after the transaction in hand. */
  signal?: AbortSignal;
}

export interface Generated {
  articles: number;
  quotes: number;
  /** How many articles the graph did not have. */
  changed: number;
}

/**
 * Memory holds one transaction, so this decides how much a run needs; with fewer, the same pages of indexes are
 * written more often.
 */
const ARTICLES_PER_TRANSACTION = 500;

/**
 * Records a graph of invented news through the ordinary step. The same plan gives the same graph, on either engine;
 * what an interrupted run left is found again and changes nothing.
 * @throws InputError where there cannot be such a graph
 */
export async function generate(database: Database, options: GenerateOptions): Promise<Generated> {
  const { articlesPerTransaction = ARTICLES_PER_TRANSACTION, onProgress, signal } = options;
  const done: Generated = { articles: 0, quotes: 0, changed: 0 };
  const articles = graphArticles(options);
  await database.write((transaction) => recordCountries(transaction, WRITTEN_AT));
  while (!signal?.aborted) {
    const batch = take(articles, articlesPerTransaction);
    if (batch.length === 0) break;
    const summary = `generated articles ${done.articles + 1} to ${done.articles + batch.length}, seed ${options.seed}`;
    const recorded = await database.write((transaction) => record(transaction, batch, { summary, now: WRITTEN_AT }));
    done.articles += batch.length;
    done.quotes += batch.reduce((sum, { quotes }) => sum + quotes.length, 0);
    done.changed += recorded.articles.filter(({ isChanged }) => isChanged).length;
    onProgress?.({ ...done });
    // SQLite answers in process: without a pause no signal would ever be heard.
    await setImmediate();
  }
  return done;
}

/**
 * What the articles of a graph state, one after the other in the order of their days.
 * @throws InputError where there cannot be such a graph
 */
export function* graphArticles({ quotes, seed }: GraphPlan): Generator<Findings, void> {
  if (!Number.isSafeInteger(quotes) || quotes < FEWEST_QUOTES)
    throw new InputError(`A graph needs at least ${FEWEST_QUOTES} quotes.`, ['quotes']);
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED)
    throw new InputError(`A seed must be a whole number from 0 to ${LARGEST_SEED}.`, ['seed']);
  const speakers = new Speakers(seed, speakersFor(quotes));
  const world: World = { seed, speakers, events: new Events(seed, quotes, speakers) };
  const sizes = new Random(seed, SIZE);
  let number = 0;
  for (let before = 0; before < quotes; number += 1) {
    const size = nextSize(sizes, quotes - before);
    yield article(world, number, size, before / quotes);
    before += size;
  }
}

/** Few articles hold many quotes. The last ones take what is left, so that none has too few. */
function nextSize(random: Random, left: number): number {
  const size =
    FEWEST_QUOTES + Math.min(MOST_QUOTES - FEWEST_QUOTES, Math.floor(-Math.log(1 - random.next()) * SIZE_SCALE));
  if (left <= MOST_QUOTES) return left;
  return Math.min(size, left - FEWEST_QUOTES);
}

function take<Item>(items: Iterator<Item>, count: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
