SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, f.code AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM event t JOIN country f ON f.code = t.country_code WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, f.code AS value, f.name AS label, COUNT(DISTINCT t.id) AS n FROM event t JOIN participation n ON n.event_id = t.id JOIN country f ON f.code = n.country_code WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, t.status AS value, t.status AS label, COUNT(DISTINCT t.id) AS n FROM event t  WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT 0 AS ordinal, t.type AS value, t.type AS label, COUNT(DISTINCT t.id) AS n FROM event t  WHERE TRUE GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT ordinal, value, label, n FROM (SELECT c.*, ROW_NUMBER() OVER (PARTITION BY ordinal ORDER BY n DESC, value) AS place FROM (SELECT p.ordinal AS ordinal, t.type AS value, t.type AS label, COUNT(DISTINCT t.id) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p JOIN event t ON TRUE  WHERE (t.country_code = p.value OR t.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = p.value)) GROUP BY 1, 2, 3) c) r WHERE place <= ? ORDER BY ordinal, place;

SELECT p.ordinal AS ordinal, t.date_earliest AS earliest, t.date_latest AS latest, COUNT(*) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p JOIN event t ON TRUE WHERE (t.country_code = p.value OR t.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = p.value)) AND t.date_latest > '' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;

SELECT t.id, t.code, t.alpha3, t.numeric, t.name, t.name_key AS "nameKey", t.official_name AS "officialName", t.capital, t.region, t.subregion, t.emoji, t.latitude, t.longitude, t.word_count AS "wordCount" FROM country t WHERE t.code IN (SELECT value FROM json_each(?)) ORDER BY t.code ASC, t.id ASC LIMIT ?;
