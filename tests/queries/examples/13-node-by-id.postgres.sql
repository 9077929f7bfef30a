SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE d.country_code = ANY($1) ORDER BY d.country_code, d.position;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value)) AS n FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_country = p.value AND t.kind = $1) AS n FROM unnest($2::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM speaker t WHERE t.country_code = p.value) AS n FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, t.name, t.is_official AS "isOfficial" FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.name, c.name_key, c.is_official FROM speaker c WHERE c.country_code = p.value ORDER BY c.name_key ASC, c.id ASC LIMIT 20) AS t ORDER BY p.ordinal, t.name_key ASC, t.id ASC;

SELECT p.ordinal, t.text FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.text, c.said_latest FROM quote c WHERE c.speaker_country = p.value AND c.kind = $2 ORDER BY c.said_latest DESC, c.id DESC LIMIT 20) AS t ORDER BY p.ordinal, t.said_latest DESC, t.id DESC;

SELECT p.ordinal, t.text, t.speaker_id AS "speakerId" FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.text, c.speaker_id, c.said_latest FROM quote c WHERE c.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value) ORDER BY c.said_latest DESC, c.id DESC LIMIT 20) AS t ORDER BY p.ordinal, t.said_latest DESC, t.id DESC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1);

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);
