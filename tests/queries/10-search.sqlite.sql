-- 2 times
SELECT COUNT(*) AS n FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT rowid FROM country_search WHERE country_search MATCH ?) UNION ALL SELECT 1 AS rank, t.id, t.word_count AS length FROM speaker t WHERE t.id IN (SELECT rowid FROM speaker_search WHERE speaker_search MATCH ?) UNION ALL SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT rowid FROM event_search WHERE event_search MATCH ?) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)) s;

-- 2 times
SELECT rank, id, length FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT rowid FROM country_search WHERE country_search MATCH ?) UNION ALL SELECT 1 AS rank, t.id, t.word_count AS length FROM speaker t WHERE t.id IN (SELECT rowid FROM speaker_search WHERE speaker_search MATCH ?) UNION ALL SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT rowid FROM event_search WHERE event_search MATCH ?) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)) s ORDER BY length, rank, id LIMIT ?;

SELECT COUNT(*) AS n FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT rowid FROM country_search WHERE country_search MATCH ?)) s;

SELECT COUNT(*) AS n FROM (SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT rowid FROM event_search WHERE event_search MATCH ?) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) s;

SELECT COUNT(*) AS n FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) AND (t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) IS NOT TRUE) s;

SELECT COUNT(*) AS n FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)) s;

SELECT COUNT(*) AS n FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) AND (t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) IS NOT TRUE;

SELECT rank, id, length FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT rowid FROM country_search WHERE country_search MATCH ?)) s ORDER BY length, rank, id LIMIT ?;

SELECT rank, id, length FROM (SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT rowid FROM event_search WHERE event_search MATCH ?) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) s ORDER BY length, rank, id LIMIT ?;

SELECT rank, id, length FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) AND (t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) IS NOT TRUE) s ORDER BY length, rank, id LIMIT ?;

SELECT rank, id, length FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)) s ORDER BY length, rank, id LIMIT ?;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.id = ?;

SELECT t.id, t.slug, t.article_id AS "articleId", t.position, t.text, t.kind, t.is_statement AS "isStatement", t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.addressee_id AS "addresseeId", t.occasion_id AS "occasionId", t.place, t.said_edtf AS "saidEdtf", t.said_earliest AS "saidEarliest", t.said_latest AS "saidLatest", t.said_text AS "saidText", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM quote t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.headline, t.headline_key AS "headlineKey", t.byline, t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf", t.published_earliest AS "publishedEarliest", t.published_latest AS "publishedLatest", t.published_text AS "publishedText", t.sha256, t.word_count AS "wordCount" FROM article t WHERE t.id = ?;

SELECT t.id, t.slug, t.title, t.title_key AS "titleKey", t.type, t.status, t.date_edtf AS "dateEdtf", t.date_earliest AS "dateEarliest", t.date_latest AS "dateLatest", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM event t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.text FROM article t WHERE t.id = ?;

WITH many(least) AS MATERIALIZED (SELECT 1 + CAST(sqrt(COALESCE(MAX(id), 0)) AS INTEGER) FROM quote), probe(few) AS MATERIALIZED (SELECT COUNT(*) < (SELECT least FROM many) FROM (SELECT rowid FROM quote_search WHERE quote_search MATCH ? LIMIT (SELECT least FROM many))) SELECT t.slug FROM quote t WHERE t.id IN (SELECT id FROM (SELECT c.id FROM quote c WHERE c.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) AND (c.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) IS NOT TRUE ORDER BY c.said_latest DESC, c.id DESC LIMIT (SELECT CASE WHEN few = 1 THEN 20 ELSE 0 END FROM probe)) UNION ALL SELECT id FROM (SELECT c.id FROM quote c WHERE +c.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?) AND (+c.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH ?)) IS NOT TRUE ORDER BY c.said_latest DESC, c.id DESC LIMIT (SELECT CASE WHEN few = 0 THEN 20 ELSE 0 END FROM probe))) ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;
