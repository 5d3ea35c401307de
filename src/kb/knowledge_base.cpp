#include "sijill/knowledge_base.hpp"

#include "base/dates.hpp"
#include "base/embedded_files.hpp"
#include "kb/names/mentions.hpp"
#include "kb/names/names.hpp"
#include "kb/packs/pack_import.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/passages/passage_search.hpp"
#include "kb/store/connection.hpp"
#include "kb/store/history.hpp"
#include "kb/store/row_inserter.hpp"
#include "kb/store/schema.hpp"
#include "kb/store/table_checksums.hpp"
#include "kb/upkeep/check.hpp"
#include "kb/upkeep/reindex.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace sijill {
namespace {

/// Runs a change and seals its result, in one transaction.
template <typename Change>
auto write_sealed(kb::Connection& connection, Change change) {
    return kb::name_faults(connection.label(), "write", [&] {
        SQLite::Database& database = connection.database();
        // Immediate, so that a second writer waits for the first instead of failing half-way.
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        const std::vector<std::string> broken = kb::broken_seals(database);
        auto result = change(database);
        kb::seal_content(database, broken);
        transaction.commit();
        return result;
    });
}

void require_versions(kb::Connection& connection) {
    const int version = kb::schema_version(connection);
    const int newest = kb::newest_schema_version();
    if (version != newest) {
        throw Error(ErrorCode::database,
                    fmt::format("{}: schema version {}, where this program reads {}",
                                connection.label(), version, newest),
                    version < newest ? "sijill --db FILE reindex brings it up to date"
                                     : "a newer sijill made it: use that one");
    }
}

} // namespace

KnowledgeBase::KnowledgeBase(std::unique_ptr<kb::Connection> connection)
    : connection_(std::move(connection)) {
}

KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

KnowledgeBase KnowledgeBase::create(const std::filesystem::path& file) {
    auto connection = std::make_unique<kb::Connection>(kb::Connection::create(file));
    kb::name_faults(connection->label(), "write", [&] {
        kb::migrate(*connection);
        SQLite::Database& database = connection->database();
        SQLite::Transaction transaction(database);
        for (const EmbeddedFile& vocabulary : embedded_files("seeds/vocabulary.toml")) {
            kb::write_vocabulary(database, std::string(vocabulary.name), vocabulary.content);
        }
        kb::set_current_analyzer(*connection);
        kb::seal_content(database);
        transaction.commit();
    });
    return KnowledgeBase(std::move(connection));
}

KnowledgeBase KnowledgeBase::open(const std::filesystem::path& file, Access access) {
    const auto kind = access == Access::read_write ? kb::Connection::Access::read_write
                                                   : kb::Connection::Access::read_only;
    auto connection = std::make_unique<kb::Connection>(kb::Connection::open(file, kind));
    kb::name_faults(connection->label(), "read the database", [&] {
        if (access == Access::read_write &&
            kb::schema_version(*connection) < kb::newest_schema_version()) {
            kb::migrate(*connection);
        }
        require_versions(*connection);
    });
    return KnowledgeBase(std::move(connection));
}

KnowledgeBase KnowledgeBase::open_image(std::string_view image) {
    return KnowledgeBase(std::make_unique<kb::Connection>(kb::Connection::open_image(image)));
}

KnowledgeBase KnowledgeBase::as_of(std::string_view date) const {
    if (!is_date(date)) {
        throw Error(ErrorCode::usage, fmt::format("'{}' is not a date", date),
                    "give it as YYYY-MM-DD, such as 2025-01-02");
    }
    auto copy = std::make_unique<kb::Connection>(connection_->copy_to_memory());
    kb::forget_after(copy->database(), std::string(date));
    return KnowledgeBase(std::move(copy));
}

PackSummary KnowledgeBase::add(const std::filesystem::path& path) {
    return write_sealed(*connection_,
                        [&](SQLite::Database&) { return kb::import_path(*connection_, path); });
}

std::vector<PackSummary> KnowledgeBase::add_seeds() {
    return write_sealed(*connection_,
                        [&](SQLite::Database&) { return kb::import_seeds(*connection_); });
}

void KnowledgeBase::store_reports(const std::vector<StoredReport>& reports) {
    write_sealed(*connection_, [&](SQLite::Database& database) {
        database.exec("DELETE FROM report");
        SQLite::Statement insert(database, "INSERT INTO report VALUES (?,?,?,?,?,?)");
        for (const StoredReport& report : reports) {
            kb::Row(insert)
                .add(report.name)
                .add(report.title_en)
                .add(report.title_ar)
                .add(report.description_en)
                .add(report.description_ar)
                .add(report.sql)
                .insert();
        }
        return true;
    });
}

void KnowledgeBase::compact() {
    SQLite::Database& database = connection_->database();
    database.exec("INSERT INTO sentence_index (sentence_index) VALUES ('optimize')");
    database.exec("VACUUM");
}

std::string KnowledgeBase::schema_sql() const {
    return kb::schema_sql(*connection_);
}

PassageResult KnowledgeBase::search(std::string_view question,
                                    const PassageOptions& options) const {
    return kb::name_faults(connection_->label(), "search",
                           [&] { return kb::search_passages(*connection_, question, options); });
}

Entity KnowledgeBase::resolve(std::string_view name) const {
    return kb::name_faults(connection_->label(), "read",
                           [&] { return kb::resolve_name(connection_->database(), name); });
}

bool KnowledgeBase::needs_reindex() const {
    return !kb::is_current_analyzer(*connection_);
}

std::vector<Fault> KnowledgeBase::check() const {
    return kb::name_faults(connection_->label(), "check",
                           [&] { return kb::check_base(*connection_); });
}

void KnowledgeBase::reindex() {
    write_sealed(*connection_, [&](SQLite::Database&) {
        kb::reindex(*connection_);
        return true;
    });
}

void KnowledgeBase::accept_changes() {
    kb::name_faults(connection_->label(), "write", [&] {
        SQLite::Transaction transaction(connection_->database());
        kb::seal_content(connection_->database());
        transaction.commit();
    });
}

void KnowledgeBase::watch(std::function<bool()> look) {
    connection_->watch(std::move(look));
}

void KnowledgeBase::write(const std::function<void()>& change) {
    write_sealed(*connection_, [&](SQLite::Database&) {
        change();
        return true;
    });
}

kb::Connection& KnowledgeBase::connection() const noexcept {
    return *connection_;
}

} // namespace sijill
