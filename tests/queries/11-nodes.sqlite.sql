SELECT a.speaker_id AS parent, a.alias FROM speaker_alias a WHERE a.speaker_id = ? ORDER BY a.speaker_id, a.position;

SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE d.country_code = ? ORDER BY d.country_code, d.position;

SELECT s.speaker_id AS parent, s.url FROM speaker_same_as s WHERE s.speaker_id = ? ORDER BY s.speaker_id, s.position;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.headline, t.headline_key AS "headlineKey", t.byline, t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf", t.published_earliest AS "publishedEarliest", t.published_latest AS "publishedLatest", t.published_text AS "publishedText", t.sha256, t.word_count AS "wordCount" FROM article t WHERE t.slug = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.slug = ?;

SELECT t.id, t.slug, t.title, t.title_key AS "titleKey", t.type, t.status, t.date_edtf AS "dateEdtf", t.date_earliest AS "dateEarliest", t.date_latest AS "dateLatest", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM event t WHERE t.slug = ?;

SELECT t.id, t.text FROM article t WHERE t.id = ?;
