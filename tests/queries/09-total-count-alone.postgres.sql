SELECT COUNT(*) AS n FROM article t WHERE TRUE;

SELECT COUNT(*) AS n FROM country t WHERE TRUE;

SELECT COUNT(*) AS n FROM event t WHERE (t.status = $1) IS NOT TRUE;

SELECT COUNT(*) AS n FROM quote t WHERE TRUE;

SELECT COUNT(*) AS n FROM speaker t WHERE t.is_official = TRUE;
