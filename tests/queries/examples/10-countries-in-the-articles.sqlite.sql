SELECT COUNT(*) AS n FROM article t WHERE TRUE;

SELECT m.article_id AS parent, m.article_id AS "articleId", m.country_code AS "countryCode", m.mention_count AS count, m.first_start AS "firstStart", m.first_end AS "firstEnd" FROM country_mention m WHERE m.article_id = ? ORDER BY m.article_id, m.mention_count DESC, m.country_code;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?));

SELECT t.id, t.headline, t.published_edtf AS "publishedEdtf", t.word_count AS "wordCount" FROM article t ORDER BY t.headline_key ASC, t.id ASC LIMIT 20;

SELECT t.id, t.text FROM article t WHERE t.id = ?;
