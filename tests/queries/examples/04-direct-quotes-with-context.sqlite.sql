SELECT COUNT(*) AS n FROM quote t WHERE t.is_statement = TRUE AND t.kind = ?;

SELECT t.article_id AS "articleId", t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.speaker_id AS "speakerId" FROM quote t WHERE t.is_statement = TRUE AND t.kind = ? ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 20;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id IN (SELECT value FROM json_each(?));

SELECT t.id, t.text FROM article t WHERE t.id = ?;
