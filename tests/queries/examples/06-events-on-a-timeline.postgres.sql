SELECT 1 AS ordinal, t.date_earliest AS earliest, t.date_latest AS latest, COUNT(*) AS n FROM event t WHERE t.date_latest > '' GROUP BY ordinal, earliest, latest ORDER BY ordinal, earliest, latest;

SELECT COUNT(*) AS n FROM event t WHERE TRUE;

SELECT e.event_id AS parent, e.article_id AS "articleId", e.start_offset AS "startOffset", e.end_offset AS "endOffset" FROM event_evidence e WHERE e.event_id = ANY($1) ORDER BY e.event_id, e.position;

SELECT n.event_id AS parent, n.role, n.speaker_id AS "speakerId", n.country_code AS "countryCode" FROM participation n WHERE n.event_id = ANY($1) ORDER BY n.event_id, n.position;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, n.country_code AS key, COUNT(DISTINCT t.id) AS n FROM event t JOIN participation n ON n.event_id = t.id WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, t.status AS key, COUNT(*) AS n FROM event t WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, t.type AS key, COUNT(*) AS n FROM event t WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1);

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);

SELECT t.id, t.text FROM article t WHERE t.id = ANY($1);

SELECT t.id, t.title, t.type, t.status, t.date_edtf AS "dateEdtf", t.date_text AS "dateText", t.place, t.country_code AS "countryCode" FROM event t ORDER BY t.date_earliest ASC, t.id ASC LIMIT 20;
