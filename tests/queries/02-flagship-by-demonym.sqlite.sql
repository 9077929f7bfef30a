SELECT COUNT(*) AS n FROM quote t WHERE t.kind = ? AND t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT t.id, t.slug, t.said_latest AS "saidLatest" FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 21;

SELECT t.id, t.slug, t.text, t.said_latest AS "saidLatest" FROM quote t WHERE t.kind = ? AND t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 21;
