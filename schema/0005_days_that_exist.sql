-- Older versions of SQLite take 2024-02-30 for a day, so that the CHECKs of 0001 and 0002 let it pass. With a modifier,
-- date() counts on to March in every version.

CREATE TRIGGER source_days_inserted BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM (SELECT new.published_on AS day
                              UNION ALL SELECT new.known_on)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

CREATE TRIGGER source_days_updated BEFORE UPDATE OF published_on, known_on ON source
WHEN EXISTS (SELECT 1 FROM (SELECT new.published_on AS day
                              UNION ALL SELECT new.known_on)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

CREATE TRIGGER statement_days_inserted BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM (SELECT new.t_earliest AS day
                              UNION ALL SELECT new.t_latest
                              UNION ALL SELECT substr(new.said_on, 1, 10)
                              UNION ALL SELECT nullif(substr(new.said_on, 12), '')
                              UNION ALL SELECT new.recorded_at
                              UNION ALL SELECT new.retracted_at)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

CREATE TRIGGER statement_days_updated
BEFORE UPDATE OF t_earliest, t_latest, said_on, recorded_at, retracted_at ON statement
WHEN EXISTS (SELECT 1 FROM (SELECT new.t_earliest AS day
                              UNION ALL SELECT new.t_latest
                              UNION ALL SELECT substr(new.said_on, 1, 10)
                              UNION ALL SELECT nullif(substr(new.said_on, 12), '')
                              UNION ALL SELECT new.recorded_at
                              UNION ALL SELECT new.retracted_at)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;
