SELECT COUNT(*) AS n FROM quote t WHERE TRUE;

SELECT ordinal, r.key, (SELECT f.slug FROM speaker f WHERE f.id = r.key) AS value, (SELECT f.name FROM speaker f WHERE f.id = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, t.speaker_id AS key, COUNT(*) AS n FROM quote t WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, t.speaker_country AS key, COUNT(*) AS n FROM quote t WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 1 AS ordinal, t.kind AS key, COUNT(*) AS n FROM quote t WHERE TRUE GROUP BY 2) g) r WHERE place <= $1 ORDER BY ordinal, n DESC, value;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_id = p.value) AS n FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1);

SELECT t.id, t.name, t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial" FROM speaker t WHERE t.quote_count > $1 ORDER BY t.quote_count DESC, t.id DESC LIMIT 10;

SELECT t.speaker_id AS parent, t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.speaker_id = ANY($1) ORDER BY t.speaker_id, t.id;
