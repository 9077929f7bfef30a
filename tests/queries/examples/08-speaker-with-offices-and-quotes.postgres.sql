SELECT a.speaker_id AS parent, a.alias FROM speaker_alias a WHERE a.speaker_id = ANY($1) ORDER BY a.speaker_id, a.position;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_id = p.value) AS n FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, t.text, t.kind, t.occasion_id AS "occasionId" FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.text, c.kind, c.occasion_id, c.said_latest FROM quote c WHERE c.speaker_id = p.value ORDER BY c.said_latest DESC, c.id DESC LIMIT 20) AS t ORDER BY p.ordinal, t.said_latest DESC, t.id DESC;

SELECT p.ordinal, t.title, t.type, t.date_edtf AS "dateEdtf" FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.title, c.type, c.date_edtf, c.date_earliest FROM event c WHERE c.id IN (SELECT n.event_id FROM participation n WHERE n.speaker_id = p.value) ORDER BY c.date_earliest ASC, c.id ASC LIMIT 20) AS t ORDER BY p.ordinal, t.date_earliest ASC, t.id ASC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1);

SELECT t.id, t.slug, t.name, t.country_code AS "countryCode", t.is_official AS "isOfficial" FROM speaker t WHERE t.slug = ANY($1);

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);

SELECT t.id, t.slug, t.title, t.title_key AS "titleKey", t.type, t.status, t.date_edtf AS "dateEdtf", t.date_earliest AS "dateEarliest", t.date_latest AS "dateLatest", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM event t WHERE t.id = ANY($1);

SELECT t.speaker_id AS parent, t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.speaker_id = ANY($1) ORDER BY t.speaker_id, t.id;
