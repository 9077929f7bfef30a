import { Feed, type Item } from 'feed';

/** A quote in the result of the feed's operation. */
export interface FeedQuote {
  slug: string;
  text: string;
  speaker: { name: string } | null;
  membership: { role: string; organization: { name: string } | null } | null;
  said: { edtf: string } | null;
  context: string;
  article: { headline: string; url: string | null; publisher: { name: string } | null };
  provenance: { method: string; revision: { number: number; createdAt: string | Date } };
}

export interface FeedPlace {
  /** Scheme and host: `http://127.0.0.1:4000`. */
  origin: string;
  /** The parameters of the address, with `?`; empty where it has none. */
  search: string;
}

/** When a feed without entries was updated: Atom requires a date. */
const NEVER = new Date(0);

/** A feed with one entry for each quote, in the given order. */
export function quoteFeed(quotes: readonly FeedQuote[], { origin, search }: FeedPlace): Feed {
  const [newest] = quotes;
  const feed = new Feed({
    id: `${origin}/quotes.atom${search}`,
    title: 'On Record: quotes',
    description: 'Who said what, newest recorded first.',
    link: `${origin}/quotes.csv${search}`,
    feedLinks: { atom: `${origin}/quotes.atom${search}`, json: `${origin}/quotes.feed.json${search}` },
    updated: newest ? recordedAt(newest) : NEVER,
    author: { name: 'On Record' },
    generator: 'On Record',
  });
  for (const quote of quotes) feed.addItem(entryOf(quote, origin));
  return feed;
}

function entryOf(quote: FeedQuote, origin: string): Item {
  const { slug, text, provenance } = quote;
  const permalink = `${origin}/quotes.json?slug=${encodeURIComponent(slug)}`;
  const isReviewed = provenance.method === 'REVIEWED';
  return {
    id: permalink,
    link: permalink,
    title: `${speakerOf(quote)}: “${text}”`,
    date: recordedAt(quote),
    description: isReviewed ? `Corrected or confirmed by an editor. ${sourceOf(quote)}` : sourceOf(quote),
    content: paragraphs([
      quote.context,
      sourceOf(quote),
      ...(isReviewed ? ['Corrected or confirmed by an editor.'] : []),
    ]),
    author: [{ name: quote.speaker?.name ?? 'unnamed' }],
    ...(isReviewed && { category: [{ name: 'reviewed', term: 'reviewed' }] }),
  };
}

/** `Mohammad Bagheri, chief of staff of the Armed forces` */
function speakerOf({ speaker, membership }: FeedQuote): string {
  const office = membership && [membership.role, membership.organization?.name].filter(Boolean).join(', ');
  return [speaker?.name ?? 'Unnamed', office].filter(Boolean).join(', ');
}

function sourceOf({ article, said }: FeedQuote): string {
  const source = [article.publisher?.name, article.headline].filter(Boolean).join(': ');
  return said ? `${source} (said ${said.edtf})` : source;
}

function recordedAt({ provenance }: FeedQuote): Date {
  return new Date(provenance.revision.createdAt);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML of plain texts. */
function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)}</p>`).join('');
}
