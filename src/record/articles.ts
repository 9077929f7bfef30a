import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import { fold, wordsOf } from '../kernel/fold';
import { markedSlugs, sha256, slugify, uniqueSlug } from '../kernel/slug';
import { ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity } from '../graph/article/article.entity';
import { datedColumns } from '../graph/dated';
import type { Transaction } from '../store/database';
import { select } from '../store/sql';
import type { Batch } from './batch';
import type { Speakers } from './speakers';

/** What to do with the findings of one article. */
export interface ArticlePlan {
  findings: Findings;
  sha256: string;
  findingsSha256: string;
  slug: string;
  known: { id: number; slug: string } | null;
  isUnchanged: boolean;
}

interface KnownArticle {
  id: number;
  slug: string;
  sha256: string;
  findingsSha256: string;
}

/**
 * Decides for each article whether it is new, changed, or the same as in the graph or as an earlier one of the list.
 * @throws InputError if two findings state different things about one article
 */
export async function planArticles(transaction: Transaction, all: readonly Findings[]): Promise<ArticlePlan[]> {
  const wishes = all.map(({ document }) => document.slug ?? slugify(document.headline));
  const hashes = all.map(({ document }) => sha256(document.text));
  const known = await select<KnownArticle>(
    transaction,
    (sql) =>
      'SELECT id, slug, sha256, findings_sha256 AS "findingsSha256" FROM article ' +
      `WHERE ${sql.isAnyOf('sha256', hashes, 'text')} OR ${sql.isAnyOf('slug', wishes, 'text')}`,
  );
  const bySha = new Map(known.map((article) => [article.sha256, article]));
  const bySlug = new Map(known.map((article) => [article.slug, article]));
  const taken = new Set([...bySlug.keys(), ...(await takenMarks(transaction, wishes, hashes))]);
  const planned = new Map<string, ArticlePlan>();
  return all.map((findings, at) => {
    const hash = hashes[at]!;
    const duplicate = planned.get(hash) ?? planned.get(findings.document.slug ?? '');
    if (duplicate) return planOfDuplicate(findings, duplicate, at);
    const same = bySha.get(hash) ?? (findings.document.slug === null ? undefined : bySlug.get(findings.document.slug));
    const slug = same?.slug ?? uniqueSlug(wishes[at]!, hash, (wish) => taken.has(wish));
    taken.add(slug);
    const findingsSha256 = sha256(JSON.stringify(findings));
    const known = same ? { id: same.id, slug: same.slug } : null;
    const plan = {
      findings,
      sha256: hash,
      findingsSha256,
      slug,
      known,
      isUnchanged: same?.findingsSha256 === findingsSha256 && same.sha256 === hash,
    };
    planned.set(hash, plan).set(slug, plan);
    return plan;
  });
}

/** The alternatives to the preferred slugs that other articles have already. */
async function takenMarks(
  transaction: Transaction,
  wishes: readonly string[],
  hashes: readonly string[],
): Promise<string[]> {
  const marks = wishes.flatMap((wish, at) => markedSlugs(wish, hashes[at]!));
  const rows = await select<{ slug: string }>(
    transaction,
    (sql) => `SELECT slug FROM article WHERE ${sql.isAnyOf('slug', marks, 'text')}`,
  );
  return rows.map(({ slug }) => slug);
}

/** The same document twice is one article. */
function planOfDuplicate(findings: Findings, first: ArticlePlan, at: number): ArticlePlan {
  if (sha256(JSON.stringify(findings)) === first.findingsSha256) return { ...first, isUnchanged: true };
  throw new InputError(`the article ${first.slug} occurs twice in one batch, with different findings.`, [at]);
}

/** Writes the article itself, which countries it names, and who speaks, acts or is named in it. */
export function writeArticle(batch: Batch, speakers: Speakers, plan: ArticlePlan, id: number): void {
  const { document, countryMentions } = plan.findings;
  const published = datedColumns(document.published);
  const textKey = fold(document.text);
  const terms = wordsOf(textKey);
  const row: ArticleEntity = {
    id,
    slug: plan.slug,
    headline: document.headline,
    headlineKey: fold(document.headline),
    byline: document.byline ?? null,
    bylineKey: document.byline == null ? null : fold(document.byline),
    publisherId: speakers.idOf(document.publisher),
    url: document.url,
    language: document.language,
    languageKey: fold(document.language),
    publishedEdtf: published.edtf,
    publishedEarliest: published.earliest,
    publishedLatest: published.latest,
    publishedText: published.text,
    text: document.text,
    textKey,
    sha256: plan.sha256,
    findingsSha256: plan.findingsSha256,
    wordCount: Math.max(1, terms.length),
    revisionNumber: batch.revision,
  };
  if (plan.known) batch.updateLast(ArticleEntity, row);
  else batch.add(ArticleEntity, row);
  batch.index('article_search', id, terms);
  for (const code of new Set(countryMentions.map((mention) => mention.code))) {
    const spans = countryMentions.filter((mention) => mention.code === code).flatMap((mention) => mention.spans);
    const first = spans.reduce((a, b) => (b.start < a.start ? b : a));
    batch.add(CountryMentionEntity, {
      articleId: id,
      countryCode: code,
      mentionCount: spans.length,
      firstStart: first.start,
      firstEnd: first.end,
    });
  }
  for (const speakerId of new Set(plan.findings.speakers.map(({ key }) => speakers.get(key).row.id))) {
    batch.add(ArticleSpeakerEntity, { articleId: id, speakerId });
  }
}
