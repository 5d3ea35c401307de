#pragma once

#include "extension/callback_result.hpp"
#include "extension/register_everything.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

/// Table-valued functions of SQLite: a read-only virtual table whose hidden columns are the
/// arguments (sqlite.org/vtab.html, "Table-valued functions").
namespace sijill::extension {

/// A table-valued function, whose rows a Cursor has. A Cursor is made for each call, and has:
///
///     static constexpr const char* kDeclaration;  // CREATE TABLE x(…, arguments HIDDEN)
///     static constexpr int kFirstArgument;        // the column of the first argument
///     static constexpr int kArguments;            // how many there are
///     static constexpr int kRequired;             // how many of them a call must have
///     struct Shared;                              // what the calls of one connection share
///     void start(sqlite3* db, Shared& shared,     // arguments: null if not given
///                const std::vector<sqlite3_value*>& arguments);
///     bool at_end() const;
///     void next();
///     std::int64_t row() const;
///     void column(sqlite3_context* context, int column) const; // one before the arguments
template <class Cursor>
class TableFunction {
public:
    /// Throws like require_registered().
    static void define(sqlite3* db, const char* name) {
        require_registered(db, sqlite3_create_module_v2(db, name, &kModule, nullptr, nullptr),
                           Message::verbatim(name));
    }

private:
    struct Table {
        sqlite3_vtab base;
        sqlite3* db;
        typename Cursor::Shared shared;
    };

    struct FreeValue {
        void operator()(sqlite3_value* value) const noexcept { sqlite3_value_free(value); }
    };
    using KeptValue = std::unique_ptr<sqlite3_value, FreeValue>;

    struct Handle {
        sqlite3_vtab_cursor base;
        Cursor cursor;
        std::vector<KeptValue> arguments; ///< what the hidden columns return; null if not given
    };

    static int connect(sqlite3* db, void* /*data*/, int /*count*/, const char* const* /*words*/,
                       sqlite3_vtab** made, char** /*message*/) noexcept {
        return result_code([&] {
            if (const int rc = sqlite3_declare_vtab(db, Cursor::kDeclaration); rc != SQLITE_OK) {
                return rc;
            }
            sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
            auto table = std::make_unique<Table>(Table{{}, db, {}});
            *made = &table.release()->base;
            return SQLITE_OK;
        });
    }

    static int disconnect(sqlite3_vtab* table) noexcept {
        const std::unique_ptr<Table> owner(reinterpret_cast<Table*>(table));
        return SQLITE_OK;
    }

    /// Asks for the arguments of the call as arguments of filter(), in order; idxNum has a bit for
    /// each that is given.
    static int best_index(sqlite3_vtab* /*table*/, sqlite3_index_info* info) noexcept {
        int given = 0;
        int unusable = 0;
        int constraints[Cursor::kArguments]; // index of the constraint by argument; -1: not given
        std::fill(std::begin(constraints), std::end(constraints), -1);
        for (int index = 0; index < info->nConstraint; ++index) {
            const auto& constraint = info->aConstraint[index];
            const int argument = constraint.iColumn - Cursor::kFirstArgument;
            if (argument < 0 || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) {
                continue;
            }
            if (constraint.usable == 0) {
                unusable |= 1 << argument;
            } else if (constraints[argument] < 0) {
                constraints[argument] = index; // SQLite itself compares the column with others
                given |= 1 << argument;
            }
        }
        if ((unusable & ~given) != 0) {
            return SQLITE_CONSTRAINT; // usable only if tables are joined in another order
        }
        int next = 0;
        for (int argument = 0; argument < Cursor::kArguments; ++argument) {
            if (constraints[argument] >= 0) {
                auto& usage = info->aConstraintUsage[constraints[argument]];
                usage.argvIndex = ++next;
                usage.omit = 1;
            }
        }
        constexpr int kRequiredBits = (1 << Cursor::kRequired) - 1;
        constexpr double kExpensive = 1e9;
        info->idxNum = given;
        info->estimatedCost = (given & kRequiredBits) == kRequiredBits ? 10 : kExpensive;
        info->estimatedRows = 10;
        return SQLITE_OK;
    }

    static int open(sqlite3_vtab* /*table*/, sqlite3_vtab_cursor** made) noexcept {
        return result_code([&] {
            auto handle = std::make_unique<Handle>();
            *made = &handle.release()->base;
            return SQLITE_OK;
        });
    }

    static int close(sqlite3_vtab_cursor* cursor) noexcept {
        const std::unique_ptr<Handle> owner(handle_of(cursor));
        return SQLITE_OK;
    }

    static int filter(sqlite3_vtab_cursor* cursor, int given, const char* /*name*/, int /*count*/,
                      sqlite3_value** values) noexcept {
        auto* table = reinterpret_cast<Table*>(cursor->pVtab);
        return result_code(
            [&] {
                std::vector<sqlite3_value*> arguments(Cursor::kArguments, nullptr);
                for (int argument = 0; argument < Cursor::kArguments; ++argument) {
                    if ((given & (1 << argument)) != 0) {
                        arguments[static_cast<std::size_t>(argument)] = *values++;
                    } else if (argument < Cursor::kRequired) {
                        throw Error(ErrorCode::usage, "too few arguments"_text);
                    }
                }
                keep(*handle_of(cursor), arguments);
                handle_of(cursor)->cursor = Cursor();
                handle_of(cursor)->cursor.start(table->db, table->shared, arguments);
                return SQLITE_OK;
            },
            &table->base.zErrMsg);
    }

    /// Copies the arguments of a call, which SQLite frees at its end.
    static void keep(Handle& handle, const std::vector<sqlite3_value*>& arguments) {
        handle.arguments.clear();
        for (const sqlite3_value* argument : arguments) {
            KeptValue kept(argument == nullptr ? nullptr : sqlite3_value_dup(argument));
            if (argument != nullptr && !kept) {
                throw std::bad_alloc();
            }
            handle.arguments.push_back(std::move(kept));
        }
    }

    static int next(sqlite3_vtab_cursor* cursor) noexcept {
        handle_of(cursor)->cursor.next();
        return SQLITE_OK;
    }

    static int eof(sqlite3_vtab_cursor* cursor) noexcept {
        return handle_of(cursor)->cursor.at_end() ? 1 : 0;
    }

    static int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index) noexcept {
        set_result(context, [&] {
            Handle& handle = *handle_of(cursor);
            if (index < Cursor::kFirstArgument) {
                handle.cursor.column(context, index);
                return;
            }
            const auto argument = static_cast<std::size_t>(index - Cursor::kFirstArgument);
            if (const KeptValue& value = handle.arguments.at(argument)) {
                sqlite3_result_value(context, value.get());
            }
        });
        return SQLITE_OK;
    }

    static int rowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) noexcept {
        *row = handle_of(cursor)->cursor.row();
        return SQLITE_OK;
    }

    static Handle* handle_of(sqlite3_vtab_cursor* cursor) {
        return reinterpret_cast<Handle*>(cursor);
    }

    static sqlite3_module module() {
        sqlite3_module module{};
        module.xConnect = connect; // no xCreate: the table exists without CREATE
        module.xBestIndex = best_index;
        module.xDisconnect = disconnect;
        module.xOpen = open;
        module.xClose = close;
        module.xFilter = filter;
        module.xNext = next;
        module.xEof = eof;
        module.xColumn = column;
        module.xRowid = rowid;
        return module;
    }

    static inline const sqlite3_module kModule = module();
};

} // namespace sijill::extension
