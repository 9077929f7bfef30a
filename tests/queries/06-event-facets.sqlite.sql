SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, n.country_code AS key, COUNT(DISTINCT t.id) AS n FROM event t JOIN participation n ON n.event_id = t.id WHERE TRUE GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, (SELECT f.name FROM country f WHERE f.code = r.key) AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.country_code AS key, COUNT(*) AS n FROM event t WHERE TRUE GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.status AS key, COUNT(*) AS n FROM event t WHERE TRUE GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT 0 AS ordinal, t.type AS key, COUNT(*) AS n FROM event t WHERE TRUE GROUP BY 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT ordinal, r.key, r.key AS value, r.key AS label, n FROM (SELECT g.*, RANK() OVER (PARTITION BY ordinal ORDER BY n DESC) AS place FROM (SELECT p.ordinal AS ordinal, t.type AS key, COUNT(*) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p JOIN event t ON TRUE WHERE (t.country_code = p.value OR t.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = p.value)) GROUP BY 1, 2) g) r WHERE place <= ? ORDER BY ordinal, n DESC, value;

SELECT p.ordinal AS ordinal, t.date_earliest AS earliest, t.date_latest AS latest, COUNT(*) AS n FROM (SELECT value, key AS ordinal FROM json_each(?)) AS p JOIN event t ON TRUE WHERE (t.country_code = p.value OR t.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = p.value)) AND t.date_latest > '' GROUP BY ordinal, earliest, latest ORDER BY ordinal, earliest, latest;

SELECT t.code FROM country t WHERE t.code IN (SELECT value FROM json_each(?)) ORDER BY t.code ASC, t.id ASC LIMIT 20;
