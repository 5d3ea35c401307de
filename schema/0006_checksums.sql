-- A checksum that adds up takes the place of one that reads every row: the program writes `checksum.TABLE` beside it.

DELETE FROM meta WHERE key GLOB 'sha256.*';
