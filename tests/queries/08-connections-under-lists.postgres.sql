SELECT l.quote_id AS parent, t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM quote_country l JOIN country t ON t.code = l.country_code WHERE l.quote_id = ANY($1) ORDER BY l.quote_id, l.position;

SELECT n.event_id AS parent, n.role, n.speaker_id AS "speakerId", n.country_code AS "countryCode" FROM participation n WHERE n.event_id = ANY($1) ORDER BY n.event_id, n.position;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_id = p.value) AS n FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) ORDER BY p.ordinal;

SELECT p.ordinal, t.id, t.slug FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.slug, c.article_id, c.position FROM quote c WHERE c.speaker_id = p.value ORDER BY c.article_id ASC, c.position ASC, c.id ASC LIMIT 3) AS t ORDER BY p.ordinal, t.article_id ASC, t.position ASC, t.id ASC;

SELECT p.ordinal, t.id, t.title FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.title, c.title_key FROM event c WHERE c.id IN (SELECT n.event_id FROM participation n WHERE n.speaker_id = p.value) ORDER BY c.title_key ASC, c.id ASC LIMIT 2) AS t ORDER BY p.ordinal, t.title_key ASC, t.id ASC;

SELECT p.ordinal, t.slug FROM unnest($1::int[]) WITH ORDINALITY AS p(value, ordinal) CROSS JOIN LATERAL (SELECT c.id, c.slug, c.published_latest FROM article c WHERE c.id IN (SELECT n.article_id FROM article_speaker n WHERE n.speaker_id = p.value) ORDER BY c.published_latest DESC, c.id DESC LIMIT 20) AS t ORDER BY p.ordinal, t.published_latest DESC, t.id DESC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ANY($1);

SELECT t.id, t.name FROM speaker t ORDER BY t.quote_count DESC, t.id DESC LIMIT 8;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ANY($1);
