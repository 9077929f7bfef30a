import { Linker, wantedBy } from '../link/link';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import type { ArticlePlan } from './articles';
import { candidatesFor } from './candidates';
import type { RetractedArticles } from './retract';

/** Gives findings the slugs of the speakers and events of the graph that their local keys mean. */
export async function linkPlans(
  transaction: Transaction,
  plans: readonly ArticlePlan[],
  retracted: RetractedArticles,
): Promise<ArticlePlan[]> {
  const earlier = await slugsOf(
    transaction,
    [...retracted.values()].flatMap(({ speakerIds }) => speakerIds),
  );
  const linker = new Linker(await candidatesFor(transaction, wantedBy(plans.map(({ findings }) => findings))));
  return plans.map((plan) => {
    const ids = (plan.known && retracted.get(plan.known.id)?.speakerIds) ?? [];
    const findings = linker.link(plan.findings, new Set(ids.flatMap((id) => earlier.get(id) ?? [])));
    return { ...plan, findings };
  });
}

/** The slugs of those of the speakers that the graph still has. */
async function slugsOf(transaction: Transaction, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await select<{ id: number; slug: string }>(
    transaction,
    (sql) => `SELECT id, slug FROM speaker WHERE ${sql.isAnyOf('id', [...new Set(ids)], 'int')}`,
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}
