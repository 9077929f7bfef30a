SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE d.country_code = ANY($1::text[]) ORDER BY d.country_code, d.position;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value)) AS n FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_country = p.value AND t.kind = $1) AS n FROM unnest($2::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM speaker t WHERE t.country_code = p.value) AS n FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, t.* FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.slug, c.article_id AS "articleId", c.position, c.text, c.kind, c.segments, c.source_start AS "sourceStart", c.source_end AS "sourceEnd", c.cue_start AS "cueStart", c.cue_end AS "cueEnd", c.speaker_id AS "speakerId", c.membership_id AS "membershipId", c.addressee_id AS "addresseeId", c.occasion_id AS "occasionId", c.place, c.said_edtf AS "saidEdtf", c.said_earliest AS "saidEarliest", c.said_latest AS "saidLatest", c.said_text AS "saidText", c.method, c.confidence, c.extractor, c.revision_number AS "revisionNumber", c.word_count AS "wordCount" FROM quote c WHERE c.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = p.value) ORDER BY c.said_latest DESC, c.id DESC LIMIT 21) AS t ORDER BY p.ordinal, t."saidLatest" DESC, t."id" DESC;

SELECT p.ordinal, t.* FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.slug, c.article_id AS "articleId", c.position, c.text, c.kind, c.segments, c.source_start AS "sourceStart", c.source_end AS "sourceEnd", c.cue_start AS "cueStart", c.cue_end AS "cueEnd", c.speaker_id AS "speakerId", c.membership_id AS "membershipId", c.addressee_id AS "addresseeId", c.occasion_id AS "occasionId", c.place, c.said_edtf AS "saidEdtf", c.said_earliest AS "saidEarliest", c.said_latest AS "saidLatest", c.said_text AS "saidText", c.method, c.confidence, c.extractor, c.revision_number AS "revisionNumber", c.word_count AS "wordCount" FROM quote c WHERE c.speaker_country = p.value AND c.kind = $2 ORDER BY c.said_latest DESC, c.id DESC LIMIT 21) AS t ORDER BY p.ordinal, t."saidLatest" DESC, t."id" DESC;

SELECT p.ordinal, t.* FROM unnest($1::text[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.slug, c.name, c.name_key AS "nameKey", c.kind, c.country_code AS "countryCode", c.is_official AS "isOfficial", c.quote_count AS "quoteCount", c.word_count AS "wordCount" FROM speaker c WHERE c.country_code = p.value ORDER BY c.name_key ASC, c.id ASC LIMIT 21) AS t ORDER BY p.ordinal, t."nameKey" ASC, t."id" ASC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1::text[]);

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1::int[]);
