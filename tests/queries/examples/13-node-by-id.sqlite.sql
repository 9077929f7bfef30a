SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE d.country_code = ? ORDER BY d.country_code, d.position;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value)) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_country = p.value AND t.kind = ?) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM speaker t WHERE t.country_code = p.value) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, t.name, t.is_official AS "isOfficial" FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN speaker AS t ON t.id IN (SELECT c.id FROM speaker c WHERE c.country_code = p.value ORDER BY c.name_key ASC, c.id ASC LIMIT 20) ORDER BY p.ordinal, t.name_key ASC, t.id ASC;

SELECT p.ordinal, t.text FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN quote AS t ON t.id IN (SELECT c.id FROM quote c WHERE c.speaker_country = p.value AND c.kind = ? ORDER BY c.said_latest DESC, c.id DESC LIMIT 20) ORDER BY p.ordinal, t.said_latest DESC, t.id DESC;

SELECT p.ordinal, t.text, t.speaker_id AS "speakerId" FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN quote AS t ON t.id IN (SELECT c.id FROM quote c WHERE c.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value) ORDER BY c.said_latest DESC, c.id DESC LIMIT 20) ORDER BY p.ordinal, t.said_latest DESC, t.id DESC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));
