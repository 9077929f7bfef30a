SELECT COUNT(*) AS n FROM quote t WHERE t.kind = ? AND t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT COUNT(*) AS n FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ?;

SELECT t.slug FROM quote t WHERE t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;

SELECT t.slug, t.text FROM quote t WHERE t.kind = ? AND t.speaker_official = TRUE AND t.speaker_country = ? ORDER BY t.said_latest DESC, t.id DESC LIMIT 20;
