-- What PostGraphile needs beside the tables: a full-text search is a function, as its documentation has it.
CREATE SCHEMA IF NOT EXISTS peer;
CREATE OR REPLACE FUNCTION peer.search_quotes(words text) RETURNS SETOF quote LANGUAGE sql STABLE AS $$
  SELECT q.* FROM quote q WHERE q.id IN (SELECT s.id FROM quote_search s WHERE s.terms @@ words::tsquery)
$$;
COMMENT ON FUNCTION peer.search_quotes(text) IS '@behavior +order';
