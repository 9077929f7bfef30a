SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, f.code AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN country f ON f.code = t.speaker_country WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, f.code AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN quote_country n ON n.quote_id = t.id JOIN country f ON f.code = n.country_code WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, f.slug AS value, f.headline AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN article f ON f.id = t.article_id WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, f.slug AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN article n ON n.id = t.article_id JOIN speaker f ON f.id = n.publisher_id WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, f.slug AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN speaker f ON f.id = t.speaker_id WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 1 AS ordinal, t.kind AS value, t.kind AS label, COUNT(DISTINCT t.id) AS n FROM quote t  WHERE t.confidence >= $1 GROUP BY 1, 2, 3) c) r WHERE place <= $2 ORDER BY ordinal, place;
