import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import { fold, wordsOf } from '../kernel/fold';
import { markedSlugs, sha256, slugify, uniqueSlug } from '../kernel/slug';
import { ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity } from '../graph/article/article.entity';
import { datedColumns } from '../graph/dated';
import type { Batch } from './batch';
import type { Speakers } from './speakers';

/** An article that findings speak of, beside what the graph already knows of it. */
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
 * Which of the articles are new, which changed, which are the same as before or as one in front of them.
 * @throws InputError where two findings state different things of one article
 */
export async function planArticles(batch: Batch['transaction'], all: readonly Findings[]): Promise<ArticlePlan[]> {
  const { dialect } = batch;
  const wishes = all.map(({ document }) => document.slug ?? slugify(document.headline));
  const hashes = all.map(({ document }) => sha256(document.text));
  const known = await batch.query<KnownArticle>(
    'SELECT id, slug, sha256, findings_sha256 AS "findingsSha256" FROM article ' +
      `WHERE ${dialect.isAnyOf('sha256', dialect.placeholder(1), 'text')} OR ${dialect.isAnyOf('slug', dialect.placeholder(2), 'text')}`,
    [hashes, wishes],
  );
  const bySha = new Map(known.map((article) => [article.sha256, article]));
  const bySlug = new Map(known.map((article) => [article.slug, article]));
  const taken = new Set([...bySlug.keys(), ...(await takenMarks(batch, wishes, hashes))]);
  const planned = new Map<string, ArticlePlan>();
  return all.map((findings, at) => {
    const hash = hashes[at]!;
    const twin = planned.get(hash) ?? planned.get(findings.document.slug ?? '');
    if (twin) return planOfTwin(findings, twin, at);
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

/** Which of the slugs that stand in for contested wishes the graph has given away. */
async function takenMarks(
  transaction: Batch['transaction'],
  wishes: readonly string[],
  hashes: readonly string[],
): Promise<string[]> {
  const { dialect } = transaction;
  const marks = wishes.flatMap((wish, at) => markedSlugs(wish, hashes[at]!));
  const rows = await transaction.query<{ slug: string }>(
    `SELECT slug FROM article WHERE ${dialect.isAnyOf('slug', dialect.placeholder(1), 'text')}`,
    [marks],
  );
  return rows.map(({ slug }) => slug);
}

/** The same document twice is one article. */
function planOfTwin(findings: Findings, twin: ArticlePlan, at: number): ArticlePlan {
  if (sha256(JSON.stringify(findings)) === twin.findingsSha256) return { ...twin, isUnchanged: true };
  throw new InputError(`the article ${twin.slug} is recorded twice at once, in two ways.`, [at]);
}

/** Writes the article itself, which countries it names, and who speaks, acts or is named in it. */
export function recordArticle(batch: Batch, speakers: Speakers, plan: ArticlePlan, id: number): void {
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
