SELECT COUNT(*) AS n FROM quote t WHERE t.is_statement = TRUE AND t.id IN (SELECT l1.quote_id FROM quote_country l1 WHERE l1.country_code = ?);

SELECT l.quote_id AS parent, t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM quote_country l JOIN country t ON t.code = l.country_code WHERE l.quote_id IN (SELECT value FROM json_each(?)) ORDER BY l.quote_id, l.position;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.speaker_country AS key, COUNT(*) AS n FROM quote t WHERE t.is_statement = TRUE AND t.id IN (SELECT l1.quote_id FROM quote_country l1 WHERE l1.country_code = ?) GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.text, t.kind, t.speaker_id AS "speakerId", t.said_edtf AS "saidEdtf" FROM quote t WHERE t.is_statement = TRUE AND t.id IN (SELECT l1.quote_id FROM quote_country l1 WHERE l1.country_code = ?) ORDER BY t.said_earliest ASC, t.id ASC LIMIT 20;
