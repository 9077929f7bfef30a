SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = $1;

SELECT code, alpha3, name, official_name AS "officialName", capital, region, subregion FROM country ORDER BY code;

SELECT country_code AS code, demonym FROM country_demonym ORDER BY country_code, position;

SELECT s.id, s.slug, s.name, s.kind, s.quote_count AS quotes, a.alias FROM speaker s LEFT JOIN speaker_alias a ON a.speaker_id = s.id WHERE s.id IN (SELECT id FROM speaker WHERE lookup_key = ANY($1::text[]) UNION SELECT id FROM speaker WHERE surname_key = ANY($2::text[]) UNION SELECT speaker_id FROM speaker_alias WHERE alias_key = ANY($3::text[])) ORDER BY s.id, a.position;

SELECT t.id, t.slug, t.article_id AS "articleId", t.position, t.text, t.kind, t.is_statement AS "isStatement", t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.addressee_id AS "addresseeId", t.occasion_id AS "occasionId", t.place, t.said_edtf AS "saidEdtf", t.said_earliest AS "saidEarliest", t.said_latest AS "saidLatest", t.said_text AS "saidText", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = $1 ORDER BY t.said_latest DESC, t.id DESC LIMIT 21;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);
