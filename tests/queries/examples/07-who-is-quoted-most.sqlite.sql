SELECT COUNT(*) AS n FROM quote t WHERE TRUE;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, f.code AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN country f ON f.code = t.speaker_country WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, f.slug AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM quote t JOIN speaker f ON f.id = t.speaker_id WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, t.kind AS value, t.kind AS label, COUNT(DISTINCT t.id) AS n FROM quote t  WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_id = p.value) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.quote_count > 0 ORDER BY t.quote_count DESC, t.id DESC LIMIT ?;

SELECT t.speaker_id AS parent, t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.speaker_id IN (SELECT value FROM json_each(?)) ORDER BY t.speaker_id, t.id;
