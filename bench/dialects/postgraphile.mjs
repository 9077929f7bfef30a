/** The queries as PostGraphile's schema of the tables takes them: by the columns that an index serves. */
import { cursorLike } from './cursor.mjs';

const WHO = 'speakerBySpeakerId { name countryByCountryCode { name } } articleByArticleId { slug headline }';
const QUOTE = `text kind saidEdtf ${WHO}`;
const NEWEST = 'orderBy: [SAID_LATEST_DESC, ROW_ID_DESC]';
const OFFICIALS =
  'filter: { speakerOfficial: { equalTo: true }, speakerCountry: { equalTo: $country }, saidLatest: { lessThan: $before, greaterThan: "" } }';

const quote = ({ text, kind, saidEdtf, speakerBySpeakerId: speaker, articleByArticleId: article }) => ({
  text,
  kind,
  said: saidEdtf,
  speaker: speaker && { name: speaker.name, country: speaker.countryByCountryCode?.name ?? null },
  article,
});
const asGiven = (given) => given;

/** @param {string} cursor what `CURSOR_QUERY` answers, from which all the others are made */
export const postgraphile = (cursor) => ({
  Q1: {
    text: `query One($slug: String!) { quoteBySlug(slug: $slug) { ${QUOTE} } }`,
    variables: asGiven,
    read: (data) => quote(data.quoteBySlug),
  },
  Q2: {
    text: `query Officials($country: String!, $before: String!) { allQuotes(${OFFICIALS}, ${NEWEST}, first: 20) { nodes { ${QUOTE} } } }`,
    variables: asGiven,
    read: (data) => data.allQuotes.nodes.map(quote),
  },
  Q3: {
    text: `query Counted($country: String!, $before: String!) { allQuotes(${OFFICIALS}, ${NEWEST}, first: 20) { totalCount nodes { ${QUOTE} } } }`,
    variables: asGiven,
    read: (data) => [data.allQuotes.totalCount, data.allQuotes.nodes.map(quote)],
  },
  Q4: {
    text: `query Page($after: Cursor!) { allQuotes(${NEWEST}, first: 20, after: $after) { pageInfo { hasNextPage } nodes { ${QUOTE} } } }`,
    variables: ({ day, id }) => ({ after: cursorLike(cursor, [day, id]) }),
    read: (data) => [data.allQuotes.pageInfo.hasNextPage, data.allQuotes.nodes.map(quote)],
  },
  Q5: {
    text: `query Speakers($slugs: [String!]!) { allSpeakers(filter: { slug: { in: $slugs } }, orderBy: [NAME_KEY_ASC, ROW_ID_ASC], first: 20) { nodes { name quotesBySpeakerId(${NEWEST}, first: 5) { nodes { text saidEdtf articleByArticleId { headline } } } } } }`,
    variables: asGiven,
    read: (data) =>
      data.allSpeakers.nodes.map(({ name, quotesBySpeakerId: { nodes } }) => ({
        name,
        quotes: nodes.map(({ text, saidEdtf, articleByArticleId }) => ({
          text,
          said: saidEdtf,
          headline: articleByArticleId.headline,
        })),
      })),
  },
  Q6: {
    text: `query Search($words: String!) { peerSearchQuotes(words: $words, ${NEWEST}, first: 20) { nodes { ${QUOTE} } } }`,
    variables: ({ words }) => ({ words: words.join(' & ') }),
    read: (data) => data.peerSearchQuotes.nodes.map(quote),
  },
});

export const CURSOR_QUERY = `{ allQuotes(${NEWEST}, first: 1) { edges { cursor } } }`;
