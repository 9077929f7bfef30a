import { TYPE_OF_LIST, type Target } from '../kernel/vocabulary';
import type { Facet, Interval } from './understanding';

/** The fields of each node in the answer. */
const FIELDS: Record<Target, string> = {
  quotes: `
      text
      kind
      speaker { slug name kind country { code name } }
      membership { role organization { name } }
      addressee { name }
      reportedBy { name }
      said { edtf text }
      place
      occasion { slug title }
      mentionedCountries { code name }
      article { slug headline }
      segments { exact start end }`,
  speakers: `
      slug
      name
      kind
      isOfficial
      country { code name }
      memberships { role branch organization { name } start { edtf } end { edtf } }
      quotes { totalCount }`,
  events: `
      slug
      title
      type
      status
      date { edtf text }
      place
      country { code name }
      participants { role speaker { slug name } country { code name } }
      evidence { article { slug headline } span { exact start end } }`,
  articles: `
      slug
      headline
      url
      language
      published { edtf text }
      publisher { slug name }
      countries { count country { code name } }
      quotes { totalCount }`,
  countries: `
      code
      name
      officialName
      demonyms
      capital
      region
      quotesBy { totalCount }
      quotesAbout { totalCount }`,
};

/**
 * The operation that answers the question: a page of the target's connection with its total and the requested counts.
 */
export function printOperation(target: Target, facets: readonly Facet[], interval: Interval | null): string {
  const type = TYPE_OF_LIST[target];
  const counts =
    facets.length === 0
      ? ''
      : `\n    facets(by: [${facets.join(', ')}], first: $first) {\n      facet` +
        '\n      values { value label count }\n    }';
  const timeline =
    interval === null
      ? ''
      : `\n    timeline(interval: ${interval}${target === 'quotes' ? ', on: DATE' : ''}) { start end count }`;
  return `query Ask($filter: ${type}Filter, $orderBy: [${type}Order!], $first: Int!) {
  ${target}(filter: $filter, orderBy: $orderBy, first: $first) {
    totalCount${counts}${timeline}
    nodes {${FIELDS[target]}
    }
  }
}
`;
}
