SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.speaker_id AS "speakerId", t.role, t.organization_id AS "organizationId", t.country_code AS "countryCode", t.branch, t.is_official AS "isOfficial", t.start_edtf AS "startEdtf", t.start_text AS "startText", t.end_edtf AS "endEdtf", t.end_text AS "endText" FROM membership t WHERE t.id = ?;

SELECT t.slug, t.text, t.kind, t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.place, t.said_edtf AS "saidEdtf", t.said_text AS "saidText", article.headline AS "article.headline", article.published_edtf AS "article.publishedEdtf", article.publisher_id AS "article.publisherId", article.slug AS "article.slug" FROM (SELECT t.id, t.slug, t.article_id, t.text, t.kind, t.speaker_id, t.membership_id, t.place, t.said_edtf, t.said_latest, t.said_text FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 20) AS t JOIN article AS article ON article.id = t.article_id ORDER BY t.said_latest DESC, t.id DESC;
