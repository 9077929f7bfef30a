import type { ParsedQuestion } from './parse/parsed-question';
import type { Target } from '../kernel/vocabulary';
import type { Facet } from './understanding';

/** The page size if the question names no number. */
export const PAGE = 20;
/** The largest page size. */
export const LIMIT = 100;

type Order = [value: string, words: string];

const ORDERS: Record<Target, Partial<Record<NonNullable<ParsedQuestion['order']>, Order>>> = {
  quotes: {
    newest: ['SAID_DESC', 'newest first'],
    oldest: ['SAID_ASC', 'oldest first'],
    position: ['POSITION_ASC', 'in the order of the text'],
    confidence: ['CONFIDENCE_DESC', 'the most certain first'],
    recorded: ['RECORDED_DESC', 'the latest recorded first'],
  },
  speakers: {
    recorded: ['RECORDED_DESC', 'the latest recorded first'],
    name: ['NAME_ASC', 'by name'],
    mostQuoted: ['QUOTE_COUNT_DESC', 'most quoted first'],
    top: ['QUOTE_COUNT_DESC', 'most quoted first'],
  },
  events: {
    newest: ['DATE_DESC', 'newest first'],
    oldest: ['DATE_ASC', 'oldest first'],
    recorded: ['RECORDED_DESC', 'the latest recorded first'],
  },
  articles: {
    newest: ['PUBLISHED_DESC', 'newest first'],
    oldest: ['PUBLISHED_ASC', 'oldest first'],
    recorded: ['RECORDED_DESC', 'the latest recorded first'],
  },
  countries: { name: ['NAME_ASC', 'by name'] },
};
const DEFAULTS: Record<Target, Order> = {
  quotes: ['SAID_DESC', 'newest first'],
  speakers: ['NAME_ASC', 'by name'],
  events: ['DATE_DESC', 'newest first'],
  articles: ['PUBLISHED_DESC', 'newest first'],
  countries: ['NAME_ASC', 'by name'],
};

/** The page that a question asks for. `words` states its order and size; `notes` what is not possible. */
export interface Page {
  orderBy: string[];
  first: number;
  words: string;
  notes: string[];
}

export function page(parsed: ParsedQuestion, target: Target, facets: readonly Facet[]): Page {
  const { order, count } = parsed;
  const found = order === null ? undefined : ORDERS[target][order];
  const [value, words] = found ?? DEFAULTS[target];
  const counted = facets.length > 0 && (order === 'mostQuoted' || order === 'mostMentioned' || order === 'top');
  const notes =
    order !== null && order !== 'top' && found === undefined && !counted
      ? [`there is no order "${order}" for ${target}`]
      : [];
  const first = Math.min(count ?? PAGE, LIMIT);
  if (count !== null && count > LIMIT)
    notes.push(`a page holds ${LIMIT}, so the first ${LIMIT} of the ${count} asked for`);
  return { orderBy: [value], first, words: `, ${words}${count === null ? '' : `, the first ${first}`}`, notes };
}
