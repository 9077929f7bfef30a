import type { Findings } from '../../kernel/findings';
import type { Transaction } from '../../store/database';
import { ArticleEntity } from '../article/article.entity';
import { RevisionEntity } from '../revision/revision.entity';
import { planArticles, recordArticle, type ArticlePlan } from './articles';
import { Batch } from './batch';
import { checkFindings } from './evidence';
import { Events } from './events';
import { forgetArticle, removeUnstated, type Forgotten } from './forget';
import { checkCountries } from './known-countries';
import { Quotes } from './quotes';
import { Speakers } from './speakers';

export interface RecordOptions {
  summary: string;
  now: Date;
}

export interface Recorded {
  /** The revision that this made; null where nothing changed. */
  revision: number | null;
  articles: { slug: string; isChanged: boolean }[];
}

/**
 * The one door into the graph: records what documents state as one revision. Findings that the graph has already change
 * nothing. The keys of speakers and events are their slugs.
 * @throws InputError where a finding has no words of its text that state it, or refers to something that is not there
 */
export async function record(transaction: Transaction, all: readonly Findings[], options: RecordOptions): Promise<Recorded> {
  all.forEach(checkFindings);
  await checkCountries(transaction, all);
  const plans = await planArticles(transaction, all);
  const changed = plans.filter((plan) => !plan.isUnchanged);
  const articles = plans.map((plan) => ({ slug: plan.slug, isChanged: !plan.isUnchanged }));
  if (changed.length === 0) return { revision: null, articles };
  const revision = await nextRevision(transaction, options);
  const forgotten = new Map<ArticlePlan, Forgotten>();
  for (const plan of changed) if (plan.known) forgotten.set(plan, await forgetArticle(transaction, plan.known.id));
  if (forgotten.size > 0) await removeUnstated(transaction, [...forgotten.values()]);
  await recordPlans(await Batch.begin(transaction, revision), changed, forgotten);
  return { revision, articles };
}

async function recordPlans(batch: Batch, plans: readonly ArticlePlan[], forgotten: ReadonlyMap<ArticlePlan, Forgotten>): Promise<void> {
  const speakers = new Speakers(batch);
  const events = new Events(batch, speakers);
  const quotes = new Quotes(batch, speakers, events);
  await speakers.load(plans.flatMap(({ findings }) => findings.speakers.map(({ key }) => key)));
  await events.load(plans.flatMap(({ findings }) => findings.events.map(({ key }) => key)));
  await quotes.load(plans.map(({ findings }) => findings));
  for (const plan of plans) quotes.keep(plan.findings, forgotten.get(plan)?.quotes ?? []);
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
}

export async function nextRevision(transaction: Transaction, { summary, now }: RecordOptions): Promise<number> {
  const rows = await transaction.query<{ last: number | null }>('SELECT MAX(number) AS last FROM revision');
  const number = (rows[0]?.last ?? 0) + 1;
  await transaction.insert(RevisionEntity, [{ number, createdAt: now.toISOString(), summary }]);
  return number;
}
