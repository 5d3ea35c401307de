#pragma once

#include "base/embedded_files.hpp"
#include "search/sqlite/sqlite_api.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_index.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The messages of a check in English.
inline std::vector<std::string> texts_of(const std::vector<sijill::Message>& messages) {
    std::vector<std::string> texts;
    for (const sijill::Message& message : messages) {
        texts.push_back(message.text());
    }
    return texts;
}

/// A knowledge base in memory with nothing in it but sentences; made by the schema, written by
/// plain SQL as any tool would.
class PassageBase {
public:
    PassageBase() {
        open(":memory:");
        run(std::string(sijill::embedded_files("schema/0001_sources.sql").at(0).content));
    }

    /// A base that is there already.
    [[nodiscard]] static PassageBase at(const std::filesystem::path& file) {
        PassageBase base;
        base.open(file.string());
        return base;
    }

    /// Sentences with the ids 1, 2, 3 …, stems learned.
    explicit PassageBase(const std::vector<std::string>& texts) : PassageBase() {
        std::int64_t id = 0;
        for (const std::string& text : texts) {
            add(++id, text);
        }
        index().learn_stems();
    }

    void add(std::int64_t id, std::string_view text) {
        Statement(db(), "INSERT INTO sentence (id, source_id, paragraph, ordinal, start_cp, "
                        "end_cp, text, words) VALUES (?1, ?1, 1, 1, 0, length(?2), ?2, ?3)")
            .start(id, text, sijill::folded_words(text))
            .run();
    }

    void change(std::int64_t id, std::string_view text) {
        Statement(db(),
                  "UPDATE sentence SET end_cp = length(?2), text = ?2, words = ?3 WHERE id = ?1")
            .start(id, text, sijill::folded_words(text))
            .run();
    }

    void remove(std::int64_t id) {
        Statement(db(), "DELETE FROM sentence WHERE id = ?1").start(id).run();
    }

    void run(const std::string& sql) {
        if (sqlite3_exec(db(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(db()));
        }
    }

    /// The first column of all rows, as text.
    [[nodiscard]] std::vector<std::string> list(const std::string& sql) const {
        std::vector<std::string> values;
        for (Statement row(db(), sql); row.step();) {
            values.emplace_back(row.text(0));
        }
        return values;
    }

    [[nodiscard]] sqlite3* db() const { return db_.get(); }

    [[nodiscard]] static sijill::IndexTables tables() {
        return {"sentence", "sentence_index", "sentence_posting", "word", "word_stem"};
    }

    [[nodiscard]] sijill::SearchIndex index() const { return {db(), tables()}; }

    [[nodiscard]] sijill::SearchResult search(std::string_view question,
                                              const sijill::SearchOptions& options = {}) const {
        return index().search(question, options);
    }

    /// The ids of the hits, best first.
    [[nodiscard]] std::vector<std::int64_t> find(std::string_view question,
                                                 const sijill::SearchOptions& options = {}) const {
        std::vector<std::int64_t> ids;
        for (const sijill::Hit& hit : search(question, options).hits) {
            ids.push_back(hit.id);
        }
        return ids;
    }

private:
    using Statement = sijill::search::Statement;

    void open(const std::string& name) {
        sqlite3* db = nullptr;
        const int rc = sqlite3_open(name.c_str(), &db);
        db_.reset(db);
        if (rc != SQLITE_OK) {
            throw std::runtime_error("cannot open " + name);
        }
    }

    struct Close {
        void operator()(sqlite3* db) const noexcept { sqlite3_close(db); }
    };
    std::unique_ptr<sqlite3, Close> db_;
};

/// Ids ascending, where a test does not care for the ranking.
[[nodiscard]] inline std::vector<std::int64_t> sorted(std::vector<std::int64_t> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}
