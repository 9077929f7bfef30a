SELECT 1 AS ordinal, t.date_earliest AS earliest, t.date_latest AS latest, COUNT(*) AS n FROM event t WHERE t.date_latest > '' GROUP BY ordinal, earliest, latest ORDER BY ordinal, earliest, latest;

SELECT 1 AS ordinal, t.said_earliest AS earliest, t.said_latest AS latest, COUNT(*) AS n FROM quote t WHERE t.said_latest > '' GROUP BY ordinal, earliest, latest ORDER BY ordinal, earliest, latest;
