#pragma once

/// The one place where this floor meets SQLite. Linked into a program it is the library's own
/// header; in a loadable extension the same calls go through the table that the host hands over.
#include <sqlite3.h>
