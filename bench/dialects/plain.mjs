/** The queries as the two hand-written peers take them (`peers/schema.graphql`). */
const QUOTE = 'text kind said speaker { name country { name } } article { slug headline }';

const quote = ({ text, kind, said, speaker, article }) => ({
  text,
  kind,
  said,
  speaker: speaker && { name: speaker.name, country: speaker.country?.name ?? null },
  article,
});
const asGiven = (given) => given;

export const plain = {
  Q1: {
    text: `query One($slug: String!) { quote(slug: $slug) { ${QUOTE} } }`,
    variables: asGiven,
    read: (data) => quote(data.quote),
  },
  Q2: {
    text: `query Officials($country: String!, $before: String!) { officials(country: $country, before: $before, first: 20) { nodes { ${QUOTE} } } }`,
    variables: asGiven,
    read: (data) => data.officials.nodes.map(quote),
  },
  Q3: {
    text: `query Counted($country: String!, $before: String!) { officials(country: $country, before: $before, first: 20) { totalCount nodes { ${QUOTE} } } }`,
    variables: asGiven,
    read: (data) => [data.officials.totalCount, data.officials.nodes.map(quote)],
  },
  Q4: {
    text: `query Page($day: String!, $id: Int!) { page(day: $day, id: $id, first: 20) { hasNextPage nodes { ${QUOTE} } } }`,
    variables: ({ day, id }) => ({ day, id }),
    read: (data) => [data.page.hasNextPage, data.page.nodes.map(quote)],
  },
  Q5: {
    text: 'query Speakers($slugs: [String!]!) { speakers(slugs: $slugs) { name quotes(first: 5) { text said article { headline } } } }',
    variables: asGiven,
    read: (data) =>
      data.speakers.map(({ name, quotes }) => ({
        name,
        quotes: quotes.map(({ text, said, article }) => ({ text, said, headline: article.headline })),
      })),
  },
  Q6: {
    text: `query Search($words: [String!]!) { search(words: $words, first: 20) { ${QUOTE} } }`,
    variables: asGiven,
    read: (data) => data.search.map(quote),
  },
  Q7: {
    text: 'query Facets($country: String!, $before: String!) { facets(country: $country, before: $before, first: 10) { kinds { value label count } speakers { value label count } } }',
    variables: asGiven,
    read: (data) => [data.facets.kinds, data.facets.speakers],
  },
};

/** As tutorials page: by how many rows to skip. */
export const tutorial = {
  ...plain,
  Q2: {
    text: `query Officials($country: String!, $before: String!) { newestOfficials(country: $country, before: $before, first: 20) { ${QUOTE} } }`,
    variables: asGiven,
    read: (data) => data.newestOfficials.map(quote),
  },
  Q4: {
    text: `query Page($skip: Int!) { pageAt(skip: $skip, take: 20) { hasNextPage nodes { ${QUOTE} } } }`,
    variables: ({ skip }) => ({ skip }),
    read: (data) => [data.pageAt.hasNextPage, data.pageAt.nodes.map(quote)],
  },
};
