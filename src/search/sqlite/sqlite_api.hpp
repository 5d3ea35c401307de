#pragma once

/// The one header by which the floors search and extension include SQLite. In a program it is the
/// library's own header. In a loadable extension (SIJILL_LOADABLE) the same calls go through the
/// table of functions that the host passes in, so that the extension links no SQLite.
#ifdef SIJILL_LOADABLE
#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3
#else
#include <sqlite3.h>
#endif
