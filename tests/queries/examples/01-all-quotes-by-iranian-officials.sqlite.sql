SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT l.quote_id AS parent, t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM quote_reported_by l JOIN speaker t ON t.id = l.speaker_id WHERE l.quote_id IN (SELECT value FROM json_each(?)) ORDER BY l.quote_id, l.position;

SELECT t.id, t.article_id AS "articleId", t.text, t.kind, t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.addressee_id AS "addresseeId", t.occasion_id AS "occasionId", t.place, t.said_edtf AS "saidEdtf", t.said_text AS "saidText", article.headline AS "article.headline" FROM (SELECT t.id, t.article_id, t.text, t.kind, t.segments, t.source_start, t.source_end, t.speaker_id, t.membership_id, t.addressee_id, t.occasion_id, t.place, t.said_edtf, t.said_latest, t.said_text FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 20) AS t JOIN article AS article ON article.id = t.article_id ORDER BY t.said_latest DESC, t.id DESC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.title, t.title_key AS "titleKey", t.type, t.status, t.date_edtf AS "dateEdtf", t.date_earliest AS "dateEarliest", t.date_latest AS "dateLatest", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM event t WHERE t.id = ?;

SELECT t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.id = ?;

SELECT t.id, t.text FROM article t WHERE t.id = ?;
