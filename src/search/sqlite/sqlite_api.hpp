#pragma once

/// The one place where this floor and the extension meet SQLite. Linked into a program it is the
/// library's own header; in a loadable extension the same calls go through the table that the host
/// hands over, so that nothing of SQLite is linked.
#ifdef SIJILL_LOADABLE
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif
