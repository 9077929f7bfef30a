import type { Findings } from '../kernel/findings';
import type { Transaction } from '../store/database';
import { ArticleEntity } from '../graph/article/article.entity';
import { RevisionEntity } from '../graph/revision/revision.entity';
import { planArticles, recordArticle, type ArticlePlan } from './articles';
import { Batch } from './batch';
import { checkFindings } from './evidence';
import { Events } from './events';
import { forgetArticle, removeUnstated, type Forgotten } from './forget';
import { checkCountries } from './known-countries';
import { Quotes } from './quotes';
import { joinReviewed, undecided } from './reviewed';
import { Speakers } from './speakers';

export interface RecordOptions {
  summary: string;
  now: Date;
  /** Finds out whom local keys mean. Without it the keys of speakers and events are their slugs. */
  link?: Link;
}

/** Gives findings the keys of the graph; what the articles stated before is forgotten then. */
export type Link = (transaction: Transaction, all: readonly Unlinked[]) => Promise<Findings[]>;

export interface Unlinked {
  findings: Findings;
  /** Slugs of the speakers of whom the article spoke before, as far as the graph still has them. */
  earlier: ReadonlySet<string>;
}

export interface Recorded {
  /** The revision that this made; null where nothing changed. */
  revision: number | null;
  articles: { slug: string; isChanged: boolean }[];
}

/**
 * The one door into the graph: records what documents state as one revision. Findings that the graph has already change
 * nothing. What editors decided about an article's quotes outlasts its being extracted anew; a curated file has the last word.
 * @throws InputError where a finding has no words of its text that state it, or refers to something that is not there
 */
export async function record(
  transaction: Transaction,
  all: readonly Findings[],
  options: RecordOptions,
): Promise<Recorded> {
  all.forEach(checkFindings);
  await checkCountries(transaction, all);
  const plans = await planArticles(transaction, all);
  const changed = plans.filter((plan) => !plan.isUnchanged);
  const articles = plans.map((plan) => ({ slug: plan.slug, isChanged: !plan.isUnchanged }));
  if (changed.length === 0) return { revision: null, articles };
  const revision = await nextRevision(transaction, options);
  const forgotten = await forgetArticles(transaction, changed);
  const linked = options.link ? await linkPlans(transaction, changed, forgotten, options.link) : changed;
  await recordPlans(await Batch.begin(transaction, revision), linked, forgotten);
  return { revision, articles };
}

/** What articles that the graph has stated before, by their ids. */
type ForgottenArticles = ReadonlyMap<number, Forgotten>;

async function forgetArticles(transaction: Transaction, plans: readonly ArticlePlan[]): Promise<ForgottenArticles> {
  const forgotten = new Map<number, Forgotten>();
  for (const { known, findings } of plans) {
    if (known)
      forgotten.set(known.id, await forgetArticle(transaction, known.id, findings.provenance.method === 'EXTRACTED'));
  }
  if (forgotten.size > 0) await removeUnstated(transaction, [...forgotten.values()]);
  return forgotten;
}

async function linkPlans(
  transaction: Transaction,
  plans: readonly ArticlePlan[],
  forgotten: ForgottenArticles,
  link: Link,
): Promise<ArticlePlan[]> {
  const speakers = await slugsOf(
    transaction,
    [...forgotten.values()].flatMap(({ speakerIds }) => speakerIds),
  );
  const linked = await link(
    transaction,
    plans.map(({ findings, known }) => {
      const ids = (known && forgotten.get(known.id)?.speakerIds) ?? [];
      return { findings, earlier: new Set(ids.flatMap((id) => speakers.get(id) ?? [])) };
    }),
  );
  return plans.map((plan, index) => ({ ...plan, findings: linked[index]! }));
}

async function recordPlans(batch: Batch, all: readonly ArticlePlan[], forgotten: ForgottenArticles): Promise<void> {
  const earlierOf = ({ known }: ArticlePlan): Forgotten | undefined => (known ? forgotten.get(known.id) : undefined);
  const plans = all.map((plan) => {
    const reviewed = earlierOf(plan)?.reviewed;
    return reviewed ? { ...plan, findings: undecided(plan.findings, reviewed) } : plan;
  });
  const speakers = new Speakers(batch);
  const events = new Events(batch, speakers);
  const quotes = new Quotes(batch, speakers, events);
  await speakers.load(plans.flatMap(({ findings }) => findings.speakers.map(({ key }) => key)));
  await events.load(plans.flatMap(({ findings }) => findings.events.map(({ key }) => key)));
  await quotes.load(plans.map(({ findings }) => findings));
  for (const plan of plans) quotes.keep(plan.findings, earlierOf(plan)?.quotes ?? []);
  const ids = new Map<ArticlePlan, number>();
  for (const plan of plans) ids.set(plan, plan.known?.id ?? batch.nextId(ArticleEntity));
  for (const plan of plans) await speakers.record(plan.findings, ids.get(plan)!);
  for (const plan of plans) {
    const id = ids.get(plan)!;
    recordArticle(batch, speakers, plan, id);
    events.record(plan.findings, id);
    quotes.record(plan.findings, { id, sha256: plan.sha256 });
  }
  await batch.flush();
  await speakers.writeCounts();
  for (const [id, { reviewed }] of forgotten) if (reviewed) await joinReviewed(batch.transaction, id, reviewed);
}

async function slugsOf(transaction: Transaction, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const { dialect } = transaction;
  const rows = await transaction.query<{ id: number; slug: string }>(
    `SELECT id, slug FROM speaker WHERE ${dialect.isAnyOf('id', dialect.placeholder(1), 'int')}`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

export async function nextRevision(transaction: Transaction, { summary, now }: RecordOptions): Promise<number> {
  const rows = await transaction.query<{ last: number | null }>('SELECT MAX(number) AS last FROM revision');
  const number = (rows[0]?.last ?? 0) + 1;
  await transaction.insert(RevisionEntity, [{ number, createdAt: now.toISOString(), summary }]);
  return number;
}
