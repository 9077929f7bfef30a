import { closest } from '../../kernel/edit-distance';
import { nameKey } from '../../kernel/fold';
import type { NodeType } from '../../kernel/vocabulary';
import type { Reader } from '../../store/database';
import type { SearchQuery } from '../../store/search-terms';
import { graphLexicon } from '../ask/lexicon.repository';
import { loadArticleText } from '../article/article.loader';
import { asNode, tableOfNode } from '../nodes';
import type { Connection } from '../query/connection';
import { rowsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import { titleOf, type NodeRow } from '../query/table';
import { Search, type SearchArguments } from './search.repository';
import { SearchEdgeType, type SearchSource } from './search.type';
import { snippetOf } from './snippet';

/** Results of a full-text search. */
export function searchSource(session: GraphSession, args: SearchArguments): SearchSource {
  const search = new Search(session.reader, args);
  return {
    similarNames: () => namesLike(session.reader, args.text),
    totalCount: () => search.totalCount(),
    page: async () => {
      const { hits, hasNextPage } = await search.page();
      const rows = await Promise.all(hits.map(({ type, id }) => rowsBy(session, tableOfNode(type), 'id').load(id)));
      const edges = hits.flatMap(({ type, cursor, score }, at) => {
        const row = rows[at];
        return row
          ? [new SearchEdgeType(cursor, asNode(type, row), score, () => writeSnippet(session, type, row, search.query))]
          : [];
      });
      return { edges, hasNextPage, hasPreviousPage: search.hasPreviousPage };
    },
  };
}

const SUGGESTIONS = 5;

/** Names of countries and speakers with a spelling similar to a text. */
async function namesLike(reader: Reader, text: string): Promise<string[]> {
  const { countries, similarNames } = await graphLexicon(reader);
  const words = new Map(
    countries.flatMap(({ name, demonyms }) => [name, ...demonyms].map((word) => [nameKey(word), word] as const)),
  );
  const like = closest(nameKey(text), [...words.keys()]).flatMap((key) => words.get(key) ?? []);
  const speakers = (await similarNames([text])).get(text) ?? [];
  return [...new Set([...like, ...speakers])].slice(0, SUGGESTIONS);
}

/** The rows of a connection as results: each is all that was asked for. */
export function connectionSource(session: GraphSession, type: NodeType, connection: Connection<NodeRow>): SearchSource {
  return {
    similarNames: () => Promise.resolve([]),
    totalCount: () => connection.totalCount(),
    page: async () => {
      const { rows, hasNextPage, hasPreviousPage } = await connection.page();
      const edges = rows.map(
        (row) =>
          new SearchEdgeType(connection.cursor(row), asNode(type, row), 1, () =>
            writeSnippet(session, type, row, null),
          ),
      );
      return { edges, hasNextPage, hasPreviousPage };
    },
  };
}

async function writeSnippet(
  session: GraphSession,
  type: NodeType,
  row: NodeRow,
  query: SearchQuery | null,
): Promise<string> {
  if (type === 'Article' && query !== null) return snippetOf(await loadArticleText(session, row.id), query);
  return snippetOf(titleOf(tableOfNode(type), row), query);
}
