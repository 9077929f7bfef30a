import { ArticleEntity } from '../graph/article/article.entity';
import type { Findings } from '../kernel/findings';
import type { Transaction } from '../store/database';
import { planArticles, writeArticle, type ArticlePlan } from './articles';
import type { Batch } from './batch';
import { checkCountries } from './check-countries';
import { checkFindings } from './check-findings';
import { Events } from './events';
import { linkPlans } from './link-plans';
import { Quotes } from './quotes';
import { retractArticles, type Retracted, type RetractedArticles } from './retract';
import { reattachReviewed } from './reattach-reviewed';
import { withoutReviewed } from './reviewed-quotes';
import { inRevision, type RevisionNote } from './revision';
import { Speakers } from './speakers';

export interface RecordOptions extends RevisionNote {
  /**
   * What the keys of speakers and events in the findings are. `slugs`: slugs of the graph, as curated files have them.
   * `local`: names within one document, which linking replaces by the slugs of whom they mean. Default `slugs`.
   */
  keys?: 'slugs' | 'local';
}

export interface Recorded {
  /** The revision that this created; null if nothing changed. */
  revision: number | null;
  articles: { slug: string; isChanged: boolean }[];
}

/**
 * Records what documents state as one revision: plan → retract → link → write. Findings that the graph holds already
 * change nothing. Editors' decisions about an article's quotes survive a new extraction; a curated file replaces them.
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
  const articles = plans.map((plan) => ({ slug: plan.slug, isChanged: !plan.isUnchanged }));
  const changed = plans.filter((plan) => !plan.isUnchanged);
  if (changed.length === 0) return { revision: null, articles };
  const retracted = await retractArticles(transaction, changed);
  const linked = options.keys === 'local' ? await linkPlans(transaction, changed, retracted) : changed;
  const { revision } = await inRevision(transaction, options, (batch) => writeArticles(batch, linked, retracted));
  return { revision, articles };
}

async function writeArticles(batch: Batch, all: readonly ArticlePlan[], retracted: RetractedArticles): Promise<void> {
  const earlierOf = ({ known }: ArticlePlan): Retracted | undefined => (known ? retracted.get(known.id) : undefined);
  const plans = all.map((plan) => {
    const reviewed = earlierOf(plan)?.reviewed;
    return reviewed ? { ...plan, findings: withoutReviewed(plan.findings, reviewed) } : plan;
  });
  const speakers = new Speakers(batch);
  const events = new Events(batch, speakers);
  const quotes = new Quotes(batch, speakers, events);
  await speakers.load(plans.flatMap(({ findings }) => findings.speakers.map(({ key }) => key)));
  await events.load(plans.flatMap(({ findings }) => findings.events.map(({ key }) => key)));
  await quotes.load(plans.map(({ findings }) => findings));
  for (const plan of plans) quotes.keepSlugs(plan.findings, earlierOf(plan)?.quotes ?? []);
  const ids = plans.map((plan) => plan.known?.id ?? batch.nextId(ArticleEntity));
  for (const [at, plan] of plans.entries()) await speakers.record(plan.findings, ids[at]!);
  for (const [at, plan] of plans.entries()) {
    const id = ids[at]!;
    writeArticle(batch, speakers, plan, id);
    events.record(plan.findings, id);
    quotes.record(plan.findings, { id, sha256: plan.sha256 });
  }
  await batch.flush();
  await speakers.writeCounts();
  for (const [id, { reviewed }] of retracted) if (reviewed) await reattachReviewed(batch.transaction, id, reviewed);
}
