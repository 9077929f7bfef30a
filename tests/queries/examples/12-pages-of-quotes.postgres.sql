SELECT COUNT(*) AS n FROM quote t WHERE TRUE;

SELECT t.id, t.article_id AS "articleId", t.position, t.text, t.kind, t.speaker_id AS "speakerId" FROM quote t ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 6;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);
