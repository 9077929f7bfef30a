-- 2 times
SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code = ?;

SELECT l.quote_id AS parent, t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM quote_reported_by l JOIN speaker t ON t.id = l.speaker_id WHERE l.quote_id IN (SELECT value FROM json_each(?)) ORDER BY l.quote_id, l.position;

SELECT l.quote_id AS parent, t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM quote_speaker l JOIN speaker t ON t.id = l.speaker_id WHERE l.quote_id IN (SELECT value FROM json_each(?)) ORDER BY l.quote_id, l.position;

SELECT m.article_id AS parent, m.article_id AS "articleId", m.country_code AS "countryCode", m.mention_count AS count, m.first_start AS "firstStart", m.first_end AS "firstEnd" FROM country_mention m WHERE m.article_id = ? ORDER BY m.article_id, m.mention_count DESC, m.country_code;

SELECT p.ordinal, (SELECT COUNT(*) FROM event t WHERE t.id IN (SELECT n.event_id FROM event_evidence n WHERE n.article_id = p.value)) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM quote t WHERE t.speaker_id = p.value) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, (SELECT COUNT(*) FROM speaker t WHERE t.id IN (SELECT n.speaker_id FROM article_speaker n WHERE n.article_id = p.value)) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p ORDER BY p.ordinal;

SELECT p.ordinal, t.id, t.slug, t.addressee_id AS "addresseeId" FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN quote AS t ON t.id IN (SELECT c.id FROM quote c WHERE c.article_id = p.value ORDER BY c.article_id ASC, c.position ASC, c.id ASC LIMIT 2) ORDER BY p.ordinal, t.article_id ASC, t.position ASC, t.id ASC;

SELECT p.ordinal, t.name FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN speaker AS t ON t.id IN (SELECT c.id FROM speaker c WHERE c.country_code = p.value ORDER BY c.name_key ASC, c.id ASC LIMIT 2) ORDER BY p.ordinal, t.name_key ASC, t.id ASC;

SELECT p.ordinal, t.slug FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN event AS t ON t.id IN (SELECT c.id FROM event c WHERE c.id IN (SELECT n.event_id FROM event_evidence n WHERE n.article_id = p.value) ORDER BY c.title_key ASC, c.id ASC LIMIT 2) ORDER BY p.ordinal, t.title_key ASC, t.id ASC;

SELECT p.ordinal, t.slug FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p CROSS JOIN speaker AS t ON t.id IN (SELECT c.id FROM speaker c WHERE c.id IN (SELECT n.speaker_id FROM article_speaker n WHERE n.article_id = p.value) ORDER BY c.name_key ASC, c.id ASC LIMIT 4) ORDER BY p.ordinal, t.name_key ASC, t.id ASC;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?));

SELECT t.id, t.slug, t.name, t.country_code AS "countryCode" FROM speaker t WHERE t.slug = ?;

SELECT t.id, t.slug, t.name, t.name_key AS "nameKey", t.kind, t.country_code AS "countryCode", t.is_official AS "isOfficial", t.quote_count AS "quoteCount", t.word_count AS "wordCount" FROM speaker t WHERE t.id = ?;

SELECT t.id, t.slug, t.publisher_id AS "publisherId", t.url, t.language, t.published_edtf AS "publishedEdtf" FROM article t WHERE t.slug = ?;

SELECT t.id, t.text FROM article t WHERE t.id = ?;

SELECT t.number, t.created_at AS "createdAt", t.summary FROM revision t ORDER BY t.number DESC LIMIT 1;

SELECT t.slug FROM event t WHERE t.slug = ?;

SELECT t.slug FROM quote t WHERE t.slug = ?;
