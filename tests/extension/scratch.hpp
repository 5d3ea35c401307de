#pragma once

#include "extension/register_everything.hpp"

#include <sqlite3.h>

#include <memory>
#include <string>
#include <vector>

/// A database in memory with all that the extension brings.
class Scratch {
public:
    Scratch() {
        sqlite3* db = nullptr;
        sqlite3_open(":memory:", &db);
        db_.reset(db);
        sijill::extension::register_everything(db);
    }

    [[nodiscard]] sqlite3* db() const { return db_.get(); }

    /// The values of all rows, one after the other; NULL as "NULL". The last value is the error, if
    /// there was one.
    [[nodiscard]] std::vector<std::string> ask(const std::string& sql) const {
        std::vector<std::string> values;
        char* message = nullptr;
        const auto add_row = [](void* list, int count, char** texts, char** /*names*/) {
            for (int column = 0; column < count; ++column) {
                static_cast<std::vector<std::string>*>(list)->emplace_back(
                    texts[column] == nullptr ? "NULL" : texts[column]);
            }
            return 0;
        };
        if (sqlite3_exec(db(), sql.c_str(), add_row, &values, &message) != SQLITE_OK) {
            values.emplace_back(message == nullptr ? "error" : message);
        }
        sqlite3_free(message);
        return values;
    }

    /// The last value of the last row, or the error.
    [[nodiscard]] std::string value(const std::string& sql) const {
        const std::vector<std::string> values = ask(sql);
        return values.empty() ? "no row" : values.back();
    }

private:
    struct Close {
        void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
    };

    std::unique_ptr<sqlite3, Close> db_;
};
