SELECT t.id, t.name, t.name_key AS "nameKey", t.quote_count AS "quoteCount" FROM speaker t ORDER BY t.quote_count DESC, t.name_key ASC, t.id ASC LIMIT 3;

SELECT t.id, t.slug, t.article_id AS "articleId", t.position FROM quote t ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 4;

SELECT t.id, t.slug, t.article_id AS "articleId", t.position FROM quote t ORDER BY t.article_id DESC, t.position DESC, t.id DESC LIMIT 4;

SELECT t.id, t.slug, t.said_latest AS "saidLatest" FROM quote t ORDER BY t.said_latest DESC, t.id DESC LIMIT 1;

SELECT t.name FROM country t ORDER BY t.name_key DESC, t.id DESC LIMIT 3;
