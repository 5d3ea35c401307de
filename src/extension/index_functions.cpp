#include "extension/index_functions.hpp"

#include "base/json_writer.hpp"
#include "extension/callback_result.hpp"
#include "extension/register_everything.hpp"
#include "extension/user_query.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_index.hpp"

namespace sijill::extension {
namespace {

/// Documents are added in batches of this number, since the vocabulary of a batch is kept in
/// memory.
constexpr std::size_t kBatch = 20000;

/// The host decides which threads its process has.
constexpr Threads kThreads = Threads::one;

std::string_view required_text(sqlite3_value* value, const Message& name) {
    const auto text = text_of(value, name);
    if (!text) {
        throw Error(ErrorCode::usage, {"{} is NULL"_text, name});
    }
    return *text;
}

SearchIndex open(sqlite3_context* context, Values values) {
    return SearchIndex::open(sqlite3_context_db_handle(context),
                             required_text(values[0], "the name of the index"_text));
}

void require_arguments(int count, int least, std::string_view call) {
    if (count < least) {
        throw Error(ErrorCode::usage, {"to be called as {}"_text, call});
    }
}

std::int64_t id_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) != SQLITE_INTEGER) {
        throw Error(ErrorCode::usage, "id is to be an INTEGER"_text);
    }
    return sqlite3_value_int64(value);
}

/// Returns the document of a call, whose arguments are the name of the index, id, text and fields.
Document document_of(int count, Values values) {
    Document document{
        id_of(values[1]), std::string(required_text(values[2], Message::verbatim("text"))), {}};
    for (int argument = 3; argument < count; ++argument) {
        document.fields.emplace_back(text_of(values[argument], "a field"_text).value_or(""));
    }
    return document;
}

void create_index(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        require_arguments(count, 1, "arabic_index_create(name, field…)");
        std::vector<std::string> fields;
        for (int argument = 1; argument < count; ++argument) {
            fields.emplace_back(required_text(values[argument], "the name of a field"_text));
        }
        const std::string_view name = required_text(values[0], "the name of the index"_text);
        static_cast<void>(SearchIndex::create(sqlite3_context_db_handle(context), name, fields));
        set_text(context, name);
    });
}

void drop_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        SearchIndex::drop(sqlite3_context_db_handle(context),
                          required_text(values[0], "the name of the index"_text));
    });
}

void attach_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        set_text(context,
                 SearchIndex::attach(sqlite3_context_db_handle(context),
                                     required_text(values[0], "the name of the table"_text),
                                     required_text(values[1], "the name of the column"_text))
                     .name());
    });
}

void detach_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        SearchIndex::detach(sqlite3_context_db_handle(context),
                            required_text(values[0], "the name of the table"_text),
                            required_text(values[1], "the name of the column"_text));
    });
}

void add_document(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        require_arguments(count, 3, "arabic_index_add(name, id, text, field…)");
        const std::vector<Document> documents{document_of(count, values)};
        open(context, values).add(documents, kThreads);
        sqlite3_result_int64(context, documents.front().id);
    });
}

void replace_document(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        require_arguments(count, 3, "arabic_index_replace(name, id, text, field…)");
        const std::vector<Document> documents{document_of(count, values)};
        open(context, values).replace(documents, kThreads);
        sqlite3_result_int64(context, documents.front().id);
    });
}

void remove_documents(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        require_arguments(count, 2, "arabic_index_remove(name, id…)");
        std::vector<std::int64_t> ids;
        for (int argument = 1; argument < count; ++argument) {
            ids.push_back(id_of(values[argument]));
        }
        sqlite3_result_int64(context, static_cast<std::int64_t>(open(context, values).remove(ids)));
    });
}

/// Returns the document of a row of the query: an id, a text and the fields.
Document document_of(const UserQuery& row) {
    Document document{row.integer(0), row.text(1), {}};
    for (int column = 2; column < row.columns(); ++column) {
        document.fields.emplace_back(row.text(column));
    }
    return document;
}

void fill_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        sqlite3* db = sqlite3_context_db_handle(context);
        SearchIndex index = open(context, values);
        UserQuery rows(db, required_text(values[1], "the query"_text), 2);
        if (rows.may_read(index.name())) {
            rows.read_ahead(); // or it would read what it writes, without an end
        }
        search::Savepoint all(db);
        std::vector<Document> batch;
        std::int64_t filled = 0;
        const auto flush = [&] {
            index.add(batch, kThreads);
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
    set_result(context, [&] { open(context, values).optimize(); });
}

void rebuild_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] { open(context, values).reindex(); });
}

void learn_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        sqlite3_result_int64(context,
                             static_cast<std::int64_t>(open(context, values).learn_stems()));
    });
}

void check_index(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        JsonWriter faults;
        faults.open('[');
        for (const Message& fault : open(context, values).check()) {
            faults.value(fault.text());
        }
        set_text(context, faults.close(']').take());
    });
}

void index_stats(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        const IndexStats stats = open(context, values).stats();
        JsonWriter json;
        json.open('{')
            .member("passages", stats.passages)
            .member("tokens", stats.tokens)
            .member("words", stats.words)
            .member("stems", stats.stems)
            .member("average_length", stats.average_length)
            .member("analyzer_version", stats.analyzer_version);
        set_text(context, json.close('}').take());
    });
}

} // namespace

void register_index_functions(sqlite3* db) {
    register_functions(db, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                       {{"arabic_index_create", kAny, kAny, create_index},
                        {"arabic_index_drop", 1, 1, drop_index},
                        {"arabic_index_attach", 2, 2, attach_index},
                        {"arabic_index_detach", 2, 2, detach_index},
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
