SELECT t.id, t.article_id AS "articleId", t.position, t.text, t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber" FROM quote t WHERE t.speaker_id IN (SELECT s1.id FROM speaker s1 WHERE strpos(s1.name_key, $1) > 0) ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 21;

SELECT t.id, t.slug, t.headline, t.headline_key AS "headlineKey", t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf", t.published_earliest AS "publishedEarliest", t.published_latest AS "publishedLatest", t.published_text AS "publishedText", t.sha256, t.word_count AS "wordCount" FROM article t WHERE t.id = ANY($1::int[]);

SELECT t.id, t.text FROM article t WHERE t.id = ANY($1::int[]);

SELECT t.number, t.created_at AS "createdAt", t.summary FROM revision t WHERE t.number = ANY($1::int[]);
