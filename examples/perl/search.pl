# Makes a table with Arabic search, and asks it: perl search.pl SIJILL.SO
use strict;
use warnings;
use utf8;
use DBI;
binmode STDOUT, ':encoding(UTF-8)';

my $db = DBI->connect('dbi:SQLite::memory:', '', '', { RaiseError => 1, sqlite_unicode => 1 });
$db->sqlite_enable_load_extension(1);
$db->sqlite_load_extension($ARGV[0]);

$db->do("CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'arabic')");
$db->do('INSERT INTO page VALUES (?)', undef, $_) for 'أجّلت الشَّرِكات نماذجها', 'طقس جميل';

my $rows = $db->selectcol_arrayref(<<'SQL', undef, 'نموذج الشركة');
SELECT highlight(page, 0, '[', ']') FROM page WHERE page MATCH arabic_query(?) ORDER BY arabic_rank(page)
SQL
print "$_\n" for @$rows;
