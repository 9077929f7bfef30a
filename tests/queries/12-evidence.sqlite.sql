SELECT e.event_id AS parent, e.article_id AS "articleId", e.start_offset AS "startOffset", e.end_offset AS "endOffset" FROM event_evidence e WHERE e.event_id IN (SELECT value FROM json_each(?)) ORDER BY e.event_id, e.position;

SELECT e.membership_id AS parent, e.article_id AS "articleId", e.start_offset AS "startOffset", e.end_offset AS "endOffset" FROM membership_evidence e WHERE e.membership_id IN (SELECT value FROM json_each(?)) ORDER BY e.membership_id, e.article_id, e.start_offset, e.end_offset;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT t.id, t.slug FROM speaker t WHERE t.slug = ?;

SELECT t.id, t.slug, t.headline, t.headline_key AS "headlineKey", t.byline, t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf", t.published_earliest AS "publishedEarliest", t.published_latest AS "publishedLatest", t.published_text AS "publishedText", t.sha256, t.word_count AS "wordCount" FROM article t WHERE t.id = ?;

SELECT t.id, t.slug, t.title, t.type, t.status, t.date_edtf AS "dateEdtf", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber" FROM event t ORDER BY t.id ASC LIMIT 20;

SELECT t.id, t.text FROM article t WHERE t.id = ?;

SELECT t.number, t.created_at AS "createdAt", t.summary FROM revision t WHERE t.number = ?;

SELECT t.slug, t.article_id AS "articleId", t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd" FROM quote t ORDER BY t.id ASC LIMIT 20;

SELECT t.speaker_id AS parent, t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.speaker_id = ? ORDER BY t.speaker_id, t.id;
