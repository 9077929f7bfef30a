SELECT COUNT(*) AS n FROM quote t WHERE t.kind = $1;

SELECT t.id, t.slug, t.article_id AS "articleId", t.position, t.text, t.kind, t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.addressee_id AS "addresseeId", t.occasion_id AS "occasionId", t.place, t.said_edtf AS "saidEdtf", t.said_earliest AS "saidEarliest", t.said_latest AS "saidLatest", t.said_text AS "saidText", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM quote t WHERE t.kind = $1 ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 21;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1::int[]);

SELECT t.id, t.text FROM article t WHERE t.id = ANY($1::int[]);
