SELECT COUNT(*) AS n FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT id FROM country_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 1 AS rank, t.id, t.word_count AS length FROM speaker t WHERE t.id IN (SELECT id FROM speaker_search WHERE terms @@ $2::tsquery) UNION ALL SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT id FROM event_search WHERE terms @@ $3::tsquery) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $4::tsquery) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT id FROM article_search WHERE terms @@ $5::tsquery)) s;

SELECT COUNT(*) AS n FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT id FROM country_search WHERE terms @@ $1::tsquery)) s;

SELECT COUNT(*) AS n FROM (SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT id FROM event_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $2::tsquery)) s;

SELECT COUNT(*) AS n FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery) AND (t.id IN (SELECT id FROM quote_search WHERE terms @@ $2::tsquery)) IS NOT TRUE) s;

SELECT COUNT(*) AS n FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT id FROM article_search WHERE terms @@ $2::tsquery)) s;

SELECT COUNT(*) AS n FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery) AND (t.id IN (SELECT id FROM quote_search WHERE terms @@ $2::tsquery)) IS NOT TRUE;

SELECT c.id FROM quote_search c WHERE c.terms @@ $1::tsquery AND (c.terms @@ $2::tsquery) IS NOT TRUE ORDER BY c.said_latest DESC, c.id DESC LIMIT 20;

SELECT rank, id, length FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT id FROM country_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 1 AS rank, t.id, t.word_count AS length FROM speaker t WHERE t.id IN (SELECT id FROM speaker_search WHERE terms @@ $2::tsquery) UNION ALL SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT id FROM event_search WHERE terms @@ $3::tsquery) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $4::tsquery) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT id FROM article_search WHERE terms @@ $5::tsquery)) s ORDER BY length, rank, id LIMIT $6;

SELECT rank, id, length FROM (SELECT 0 AS rank, t.id, t.word_count AS length FROM country t WHERE t.id IN (SELECT id FROM country_search WHERE terms @@ $1::tsquery)) s ORDER BY length, rank, id LIMIT $2;

SELECT rank, id, length FROM (SELECT 2 AS rank, t.id, t.word_count AS length FROM event t WHERE t.id IN (SELECT id FROM event_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $2::tsquery)) s ORDER BY length, rank, id LIMIT $3;

SELECT rank, id, length FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery) AND (t.id IN (SELECT id FROM quote_search WHERE terms @@ $2::tsquery)) IS NOT TRUE) s ORDER BY length, rank, id LIMIT $3;

SELECT rank, id, length FROM (SELECT 3 AS rank, t.id, t.word_count AS length FROM quote t WHERE t.id IN (SELECT id FROM quote_search WHERE terms @@ $1::tsquery) UNION ALL SELECT 4 AS rank, t.id, t.word_count AS length FROM article t WHERE t.id IN (SELECT id FROM article_search WHERE terms @@ $2::tsquery)) s ORDER BY length, rank, id LIMIT $3;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.id = ANY($1);

SELECT t.id, t.slug, t.article_id AS "articleId", t.position, t.text, t.kind, t.is_statement AS "isStatement", t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.speaker_id AS "speakerId", t.membership_id AS "membershipId", t.addressee_id AS "addresseeId", t.occasion_id AS "occasionId", t.place, t.said_edtf AS "saidEdtf", t.said_earliest AS "saidEarliest", t.said_latest AS "saidLatest", t.said_text AS "saidText", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM quote t WHERE t.id = ANY($1);

SELECT t.id, t.slug, t.headline, t.headline_key AS "headlineKey", t.byline, t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf", t.published_earliest AS "publishedEarliest", t.published_latest AS "publishedLatest", t.published_text AS "publishedText", t.sha256, t.word_count AS "wordCount" FROM article t WHERE t.id = ANY($1);

SELECT t.id, t.slug, t.title, t.title_key AS "titleKey", t.type, t.status, t.date_edtf AS "dateEdtf", t.date_earliest AS "dateEarliest", t.date_latest AS "dateLatest", t.date_text AS "dateText", t.place, t.country_code AS "countryCode", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", t.word_count AS "wordCount" FROM event t WHERE t.id = ANY($1);

SELECT t.id, t.text FROM article t WHERE t.id = ANY($1);

SELECT t.slug FROM quote t WHERE t.id = ANY($1::int[]) ORDER BY t.said_latest DESC, t.id DESC;
