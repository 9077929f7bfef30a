SELECT t.article_id AS "articleId", t.text, t.segments, t.source_start AS "sourceStart", t.source_end AS "sourceEnd", t.cue_start AS "cueStart", t.cue_end AS "cueEnd", t.method, t.confidence, t.extractor, t.revision_number AS "revisionNumber", article.id AS "article.id", article.sha256 AS "article.sha256", article.slug AS "article.slug" FROM (SELECT t.id, t.article_id, t.position, t.text, t.segments, t.source_start, t.source_end, t.cue_start, t.cue_end, t.method, t.confidence, t.extractor, t.revision_number FROM quote t WHERE t.speaker_id IN (SELECT s1.id FROM speaker s1 WHERE instr(s1.name_key, ?) > 0) ORDER BY t.article_id ASC, t.position ASC, t.id ASC LIMIT 20) AS t JOIN article AS article ON article.id = t.article_id ORDER BY t.article_id ASC, t.position ASC, t.id ASC;

SELECT t.id, t.text FROM article t WHERE t.id = ?;

SELECT t.number, t.created_at AS "createdAt", t.summary FROM revision t WHERE t.number = ?;
