SELECT COUNT(*) AS n FROM quote t WHERE t.kind = $1 AND t.speaker_official = TRUE AND t.speaker_country = $2;

SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = $1;

SELECT t.slug FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = $1 ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;

SELECT t.slug, t.text FROM quote t WHERE t.kind = $1 AND t.speaker_official = TRUE AND t.speaker_country = $2 ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;
