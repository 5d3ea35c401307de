#pragma once

#include "kb/store/connection.hpp"
#include "sijill/message.hpp"

#include <functional>

namespace sijill::kb {

/// Takes a fault: its area, as check() returns it, and what is wrong.
using AddFault = std::function<void(const char* area, Message fault)>;

/// Compares the schema with the program's own, without running any of it.
void check_schema(Connection& connection, const AddFault& add);

/// Has SQLite check the whole file, and FTS5 a part of its index.
void check_file(Connection& connection, const AddFault& add);

/// Has SQLite check every table by itself, but for those of modules such as FTS5, whose code may
/// crash on a damaged index.
void check_tables(Connection& connection, const AddFault& add);

/// Checks on a copy in memory what SQLite checks only in a base that can be written: the CHECK
/// constraints, which it does not even read in others, and FTS5's index, by an INSERT. The index
/// must be sound by SearchIndex::check().
void check_copy(Connection& connection, const AddFault& add);

/// Finds rows that refer to rows which are not there.
void check_references(Connection& connection, const AddFault& add);

} // namespace sijill::kb
