#include "search/write/trigger_functions.hpp"

#include "base/json_writer.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/sqlite_error.hpp"
#include "search/write/vocabulary_writer.hpp"
#include "sijill/analyzer.hpp"

#include <new>
#include <string>
#include <string_view>

namespace sijill::search {
namespace {

/// Sets the result to what `answer` makes of the argument if it is TEXT, else of the empty text.
template <class Answer>
void answer_text(sqlite3_context* context, sqlite3_value* value, Answer answer) noexcept {
    try {
        std::string_view text;
        if (sqlite3_value_type(value) == SQLITE_TEXT) {
            const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
            if (bytes == nullptr) {
                throw std::bad_alloc();
            }
            text = {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
        }
        const std::string result = answer(text);
        sqlite3_result_text64(context, result.data(), result.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (...) { // no text makes them fail: only memory can be short
        sqlite3_result_error_nomem(context);
    }
}

void words_of_value(sqlite3_context* context, int /*count*/, sqlite3_value** values) noexcept {
    answer_text(context, values[0], [](std::string_view text) { return folded_words(text); });
}

void stems_of_value(sqlite3_context* context, int /*count*/, sqlite3_value** values) noexcept {
    answer_text(context, values[0],
                [](std::string_view word) { return json_array(stored_stems(word)); });
}

/// Returns whether SQL can call a function of one argument.
bool has_function(sqlite3* db, const std::string& name) {
    sqlite3_stmt* call = nullptr;
    const int rc = sqlite3_prepare_v2(db, ("SELECT " + name + "('')").c_str(), -1, &call, nullptr);
    sqlite3_finalize(call);
    if (rc != SQLITE_OK && rc != SQLITE_ERROR) {
        throw_sqlite_error(db, rc, ErrorCode::database, "the search index cannot be used"_text);
    }
    return rc == SQLITE_OK;
}

} // namespace

void register_trigger_functions(sqlite3* db) {
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto define = [db](const char* name, auto call) {
        if (has_function(db, name)) {
            return; // SQLite defines nothing again while a statement is running
        }
        const int rc = sqlite3_create_function_v2(db, name, 1, kPure, nullptr, call, nullptr,
                                                  nullptr, nullptr);
        if (rc != SQLITE_OK) {
            throw_sqlite_error(db, rc, ErrorCode::database,
                               {"{} cannot be registered"_text, Message::verbatim(name)});
        }
    };
    define("arabic_index_words", words_of_value);
    define("arabic_index_stems", stems_of_value);
}

} // namespace sijill::search
