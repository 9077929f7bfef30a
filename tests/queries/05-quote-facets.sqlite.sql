-- 2 times
SELECT ordinal, r.key, (SELECT f.slug FROM speaker f WHERE f.id = r.key) AS value, (SELECT f.name FROM speaker f WHERE f.id = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.speaker_id AS key, COUNT(*) AS n FROM quote t WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

-- 2 times
SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.kind AS key, COUNT(*) AS n FROM quote t WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, (SELECT f.slug FROM article f WHERE f.id = r.key) AS value, (SELECT f.headline FROM article f WHERE f.id = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.article_id AS key, COUNT(*) AS n FROM quote t WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, (SELECT f.slug FROM speaker f WHERE f.id = r.key) AS value, (SELECT f.name FROM speaker f WHERE f.id = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, n.publisher_id AS key, COUNT(*) AS n FROM quote t JOIN article n ON n.id = t.article_id WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, n.country_code AS key, COUNT(DISTINCT t.id) AS n FROM quote t JOIN quote_country n ON n.quote_id = t.id WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.speaker_country AS key, COUNT(*) AS n FROM quote t WHERE t.confidence >= ? GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;
