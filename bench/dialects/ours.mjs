/** The queries as On Record's API takes them. `read` gives what every server must answer alike. */
import { cursorLike } from './cursor.mjs';

const WHO = 'speaker { name country { name } } article { slug headline }';
const QUOTE = `text kind said { edtf } ${WHO}`;
const OFFICIALS =
  'filter: { speaker: { isOfficial: { eq: true }, country: { code: { eq: $country } } }, said: { before: $before } }';

const quote = ({ text, kind, said, speaker, article }) => ({
  text,
  kind,
  said: said?.edtf ?? null,
  speaker: speakerOf(speaker),
  article,
});
const speakerOf = (speaker) => speaker && { name: speaker.name, country: speaker.country?.name ?? null };
const values = (facet) => facet.values.map(({ value, label, count }) => ({ value, label, count }));

export const CURSOR_QUERY = '{ quotes(first: 1) { edges { cursor } } }';

/** @param {string} cursor what `CURSOR_QUERY` answers, from which all the others are made */
export const ours = (cursor) => ({
  Q1: {
    text: `query One($slug: String!) { quote(slug: $slug) { ${QUOTE} } }`,
    variables: (given) => given,
    read: (data) => quote(data.quote),
  },
  Q2: {
    text: `query Officials($country: CountryCode!, $before: EDTF!) { quotes(${OFFICIALS}, first: 20) { nodes { ${QUOTE} } } }`,
    variables: (given) => given,
    read: (data) => data.quotes.nodes.map(quote),
  },
  Q3: {
    text: `query Counted($country: CountryCode!, $before: EDTF!) { quotes(${OFFICIALS}, first: 20) { totalCount nodes { ${QUOTE} } } }`,
    variables: (given) => given,
    read: (data) => [data.quotes.totalCount, data.quotes.nodes.map(quote)],
  },
  Q4: {
    text: `query Page($after: String!) { quotes(first: 20, after: $after) { pageInfo { hasNextPage } nodes { ${QUOTE} } } }`,
    variables: ({ day, id }) => ({ after: cursorLike(cursor, [day, id]) }),
    read: (data) => [data.quotes.pageInfo.hasNextPage, data.quotes.nodes.map(quote)],
  },
  Q5: {
    text: 'query Speakers($slugs: [String!]!) { speakers(filter: { slug: { in: $slugs } }, first: 20) { nodes { name quotes(first: 5) { nodes { text said { edtf } article { headline } } } } } }',
    variables: (given) => given,
    read: (data) =>
      data.speakers.nodes.map(({ name, quotes }) => ({
        name,
        quotes: quotes.nodes.map(({ text, said, article }) => ({
          text,
          said: said?.edtf ?? null,
          headline: article.headline,
        })),
      })),
  },
  Q6: {
    text: `query Search($words: String!) { quotes(filter: { text: { matches: $words } }, first: 20) { nodes { ${QUOTE} } } }`,
    variables: ({ words }) => ({ words: words.join(' ') }),
    read: (data) => data.quotes.nodes.map(quote),
  },
  Q7: {
    text: 'query Facets($country: CountryCode!, $before: EDTF!) { quotes(filter: { speaker: { country: { code: { eq: $country } } }, said: { before: $before } }) { facets(by: [KIND, SPEAKER], first: 10) { facet values { value label count } } } }',
    variables: (given) => given,
    read: (data) => data.quotes.facets.map(values),
  },
});
