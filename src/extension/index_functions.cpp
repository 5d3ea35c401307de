#include "extension/index_functions.hpp"

#include "base/json_writer.hpp"
#include "extension/callback_result.hpp"
#include "extension/register.hpp"
#include "extension/user_query.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_index.hpp"

#include <fmt/format.h>

namespace sijill::extension {
namespace {

/// Documents go in by so many, since the vocabulary of a batch is gathered in memory.
constexpr std::size_t kBatch = 20000;

std::string_view required_text(sqlite3_value* value, std::string_view name) {
    const auto text = text_of(value, name);
    if (!text) {
        throw Error(ErrorCode::usage, fmt::format("{} is NULL", name));
    }
    return *text;
}

SearchIndex open(sqlite3_context* context, Values values) {
    return SearchIndex::open(sqlite3_context_db_handle(context),
                             required_text(values[0], "the name of the index"));
}

void require_arguments(int count, int least, std::string_view call) {
    if (count < least) {
        throw Error(ErrorCode::usage, fmt::format("to be called as {}", call));
    }
}

std::int64_t id_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) != SQLITE_INTEGER) {
        throw Error(ErrorCode::usage, "id is to be an INTEGER");
    }
    return sqlite3_value_int64(value);
}

/// Name, id, text and fields, as arguments stand.
Document document_of(int count, Values values) {
    Document document{id_of(values[1]), std::string(required_text(values[2], "text")), {}};
    for (int place = 3; place < count; ++place) {
        document.fields.emplace_back(text_of(values[place], "a field").value_or(""));
    }
    return document;
}

void create_index(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        require_arguments(count, 1, "arabic_index_create(name, field…)");
        std::vector<std::string> fields;
        for (int place = 1; place < count; ++place) {
            fields.emplace_back(required_text(values[place], "the name of a field"));
        }
        const std::string_view name = required_text(values[0], "the name of the index");
        static_cast<void>(SearchIndex::create(sqlite3_context_db_handle(context), name, fields));
        give(context, name);
    });
}

void drop_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        SearchIndex::drop(sqlite3_context_db_handle(context),
                          required_text(values[0], "the name of the index"));
    });
}

void add_document(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        require_arguments(count, 3, "arabic_index_add(name, id, text, field…)");
        const std::vector<Document> documents{document_of(count, values)};
        open(context, values).add(documents);
        sqlite3_result_int64(context, documents.front().id);
    });
}

void replace_document(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        require_arguments(count, 3, "arabic_index_replace(name, id, text, field…)");
        const std::vector<Document> documents{document_of(count, values)};
        open(context, values).replace(documents);
        sqlite3_result_int64(context, documents.front().id);
    });
}

void remove_documents(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        require_arguments(count, 2, "arabic_index_remove(name, id…)");
        std::vector<std::int64_t> ids;
        for (int place = 1; place < count; ++place) {
            ids.push_back(id_of(values[place]));
        }
        sqlite3_result_int64(context, static_cast<std::int64_t>(open(context, values).remove(ids)));
    });
}

/// A row of what is to be filled in: an id, a text and the fields.
Document document_of(const UserQuery& row) {
    Document document{row.integer(0), row.text(1), {}};
    for (int column = 2; column < row.columns(); ++column) {
        document.fields.emplace_back(row.text(column));
    }
    return document;
}

void fill_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        sqlite3* db = sqlite3_context_db_handle(context);
        SearchIndex index = open(context, values);
        UserQuery rows(db, required_text(values[1], "the query"), 2);
        search::Savepoint all(db);
        std::vector<Document> batch;
        std::int64_t filled = 0;
        const auto flush = [&] {
            index.add(batch);
            filled += static_cast<std::int64_t>(batch.size());
            batch.clear();
            all.renew();
        };
        while (rows.step()) {
            batch.push_back(document_of(rows));
            if (batch.size() == kBatch) {
                flush();
            }
        }
        flush();
        all.keep();
        sqlite3_result_int64(context, filled);
    });
}

void optimize_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] { open(context, values).optimize(); });
}

void rebuild_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] { open(context, values).reindex(); });
}

void learn_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        sqlite3_result_int64(context,
                             static_cast<std::int64_t>(open(context, values).learn_stems()));
    });
}

void check_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] { give(context, json_array(open(context, values).check())); });
}

void index_stats(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        const IndexStats stats = open(context, values).stats();
        JsonWriter json;
        json.open('{')
            .member("passages", stats.passages)
            .member("tokens", stats.tokens)
            .member("words", stats.words)
            .member("stems", stats.stems)
            .member("average_length", stats.average_length)
            .member("analyzer_version", stats.analyzer_version);
        give(context, json.close('}').take());
    });
}

} // namespace

void register_index_functions(sqlite3* db) {
    register_all(db, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                 {{"arabic_index_create", kAny, kAny, create_index},
                  {"arabic_index_drop", 1, 1, drop_index},
                  {"arabic_index_add", kAny, kAny, add_document},
                  {"arabic_index_replace", kAny, kAny, replace_document},
                  {"arabic_index_remove", kAny, kAny, remove_documents},
                  {"arabic_index_fill", 2, 2, fill_index},
                  {"arabic_index_learn", 1, 1, learn_index},
                  {"arabic_index_optimize", 1, 1, optimize_index},
                  {"arabic_index_reindex", 1, 1, rebuild_index},
                  {"arabic_index_check", 1, 1, check_index},
                  {"arabic_index_stats", 1, 1, index_stats}});
}

} // namespace sijill::extension
