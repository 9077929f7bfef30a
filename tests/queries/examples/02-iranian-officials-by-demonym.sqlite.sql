SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE d.country_code = ? ORDER BY d.country_code, d.position;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.text, t.kind, t.speaker_id AS "speakerId" FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;
