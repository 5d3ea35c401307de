#include "sijill/knowledge_base.hpp"

#include "kb/base_access.hpp"
#include "kb/corrections/archive.hpp"
#include "kb/corrections/as_of.hpp"
#include "kb/corrections/history.hpp"
#include "kb/corrections/name_changes.hpp"
#include "kb/corrections/removal.hpp"
#include "kb/corrections/retraction.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "kb/documents/list_documents.hpp"
#include "kb/intake/intake.hpp"
#include "kb/intake/seeds.hpp"
#include "kb/names/names.hpp"
#include "kb/pack_files/source_pack.hpp"
#include "kb/packs/vocabulary_file.hpp"
#include "kb/passages/passage_search.hpp"
#include "kb/store/connection.hpp"
#include "kb/store/opening.hpp"
#include "kb/store/row_inserter.hpp"
#include "kb/store/schema.hpp"
#include "kb/store/table_checksums.hpp"
#include "kb/store/transaction.hpp"
#include "kb/store/write_transaction.hpp"
#include "kb/upkeep/check.hpp"
#include "kb/upkeep/reindex.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill {
namespace {

using kb::Task;

/// Makes a change and brings the checksums of the tables up to date, in one transaction.
template <typename Change>
auto write_with_checksums(kb::Connection& connection, Change change) {
    return kb::with_database_errors(connection.label(), Task::write, [&] {
        kb::WriteTransaction transaction(connection);
        auto result = change(connection.database());
        transaction.commit();
        return result;
    });
}

/// Writes what a base has before its first source.
void fill_base(kb::Connection& connection) {
    kb::with_database_errors(connection.label(), Task::write, [&] {
        SQLite::Database& database = connection.database();
        kb::Transaction transaction(database);
        kb::migrate(connection);
        kb::learn_vocabulary(database);
        kb::set_current_analyzer(connection);
        kb::write_table_checksums(database);
        transaction.commit();
    });
}

} // namespace

KnowledgeBase::KnowledgeBase(std::unique_ptr<kb::Connection> connection)
    : connection_(std::move(connection)) {
}

KnowledgeBase::KnowledgeBase(KnowledgeBase&&) noexcept = default;
KnowledgeBase& KnowledgeBase::operator=(KnowledgeBase&&) noexcept = default;
KnowledgeBase::~KnowledgeBase() = default;

KnowledgeBase KnowledgeBase::create(const std::filesystem::path& file) {
    return KnowledgeBase(std::make_unique<kb::Connection>(kb::Connection::create(file, fill_base)));
}

KnowledgeBase KnowledgeBase::open(const std::filesystem::path& file, Access access) {
    const auto kind = access == Access::read_write ? kb::Connection::Access::read_write
                                                   : kb::Connection::Access::read_only;
    auto connection = std::make_unique<kb::Connection>(kb::Connection::open(file, kind));
    kb::with_database_errors(connection->label(), Task::open, [&] {
        if (access == Access::read_write) {
            kb::bring_up_to_date(*connection, kb::learn_vocabulary);
        }
        kb::require_versions(*connection);
        if (access != Access::inspect) {
            kb::require_schema(*connection);
        }
    });
    return KnowledgeBase(std::move(connection));
}

KnowledgeBase KnowledgeBase::open_image(std::string_view image) {
    return KnowledgeBase(std::make_unique<kb::Connection>(kb::Connection::open_image(image)));
}

KnowledgeBase KnowledgeBase::as_of(std::string_view date) const {
    const std::string day = kb::required_day(date);
    return kb::with_database_errors(connection_->label(), Task::read, [&] {
        auto copy = std::make_unique<kb::Connection>(connection_->copy_to_memory());
        kb::go_back_to(*copy, day);
        return KnowledgeBase(std::move(copy));
    });
}

PackSummary KnowledgeBase::add(const std::filesystem::path& path) {
    // A hyphen alone would be standard input, where a list of paths is given.
    const std::filesystem::path named = path == "-" ? "./-" : path;
    return kb::with_database_errors(connection_->label(), Task::write,
                                    [&] { return kb::add_document(*connection_, named); });
}

void KnowledgeBase::add(const std::vector<std::filesystem::path>& paths, const AddOptions& options,
                        const std::function<void(const AddedDocument&)>& told) {
    kb::add_documents(*this, kb::list_documents(paths), options, told);
}

std::vector<PackSummary> KnowledgeBase::add_seeds() {
    return write_with_checksums(*connection_,
                                [&](SQLite::Database&) { return kb::add_seeds(*connection_); });
}

Removal KnowledgeBase::remove(std::string_view source, const Correction& correction) {
    return write_with_checksums(*connection_, [&](SQLite::Database& database) {
        return kb::remove_source(database, std::string(source), correction,
                                 kb::RemovalKind::remove);
    });
}

Removal KnowledgeBase::purge(std::string_view source, const Correction& correction) {
    const std::string slug(source);
    connection_->overwrite_deleted();
    Removal removal = write_with_checksums(*connection_, [&](SQLite::Database& database) {
        return kb::remove_source(database, slug, correction, kb::RemovalKind::purge);
    });
    try {
        compact();
    } catch (const Error& error) {
        throw Error(error.code(),
                    {"{} is purged, but the file may still have bytes of its text: {}"_text, slug,
                     error.message()},
                    {"sijill remove {} --purge writes the file anew"_text, slug});
    }
    return removal;
}

void KnowledgeBase::retract(std::string_view statement, const Correction& correction) {
    kb::write(*this,
              [&] { kb::retract(connection_->database(), std::string(statement), correction); });
}

void KnowledgeBase::reinstate(std::string_view statement, const Correction& correction) {
    kb::write(*this,
              [&] { kb::reinstate(connection_->database(), std::string(statement), correction); });
}

std::optional<std::string> KnowledgeBase::add_name(std::string_view entity, const NameText& name,
                                                   const Correction& correction) {
    std::optional<std::string> label;
    kb::write(*this,
              [&] { label = kb::add_name(connection_->database(), entity, name, correction); });
    return label;
}

void KnowledgeBase::remove_name(std::string_view entity, const NameText& name,
                                const Correction& correction) {
    kb::write(*this, [&] { kb::remove_name(connection_->database(), entity, name, correction); });
}

std::vector<HistoryEvent> KnowledgeBase::history(std::string_view about) const {
    return kb::with_database_errors(connection_->label(), Task::read, [&] {
        return kb::history(connection_->database(), std::string(about));
    });
}

PackFiles KnowledgeBase::pack(std::string_view source) const {
    return kb::with_database_errors(connection_->label(), Task::read, [&] {
        PackFiles files;
        kb::read_snapshot(
            *this, [&] { files = kb::pack_files(connection_->database(), std::string(source)); });
        return files;
    });
}

void KnowledgeBase::store_reports(const std::vector<StoredReport>& reports) {
    write_with_checksums(*connection_, [&](SQLite::Database& database) {
        database.exec("DELETE FROM report");
        kb::RowInserter rows(database, "report");
        for (const StoredReport& report : reports) {
            rows.insert({{"name", report.name},
                         {"title_en", report.title_en},
                         {"title_ar", report.title_ar},
                         {"description_en", report.description_en},
                         {"description_ar", report.description_ar},
                         {"sql", report.sql}});
        }
        return true;
    });
}

void KnowledgeBase::compact() {
    bool ends_purges = false;
    kb::with_database_errors(connection_->label(), Task::write, [&] {
        SQLite::Database& database = connection_->database();
        database.exec("INSERT INTO sentence_index (sentence_index) VALUES ('optimize')");
        database.exec("VACUUM");
        ends_purges = kb::can_end_purges(database);
    });
    if (ends_purges) {
        kb::write(*this, [&] { kb::forget_unfinished_purges(connection_->database()); });
    }
}

std::string KnowledgeBase::schema_sql() const {
    return kb::with_database_errors(connection_->label(), Task::read,
                                    [&] { return kb::schema_sql(*connection_); });
}

PassageResult KnowledgeBase::search(std::string_view question,
                                    const PassageOptions& options) const {
    return kb::with_database_errors(connection_->label(), Task::search, [&] {
        return kb::search_passages(*connection_, question, options);
    });
}

Entity KnowledgeBase::resolve(std::string_view name) const {
    return kb::with_database_errors(connection_->label(), Task::read, [&] {
        return kb::resolve_name(connection_->database(), name);
    });
}

bool KnowledgeBase::needs_reindex() const {
    return kb::with_database_errors(connection_->label(), Task::read,
                                    [&] { return !kb::is_current_analyzer(*connection_); });
}

std::vector<Fault> KnowledgeBase::check() const {
    return kb::with_database_errors(connection_->label(), Task::check,
                                    [&] { return kb::check_base(*connection_); });
}

std::size_t KnowledgeBase::uncited_sentences() const {
    return kb::with_database_errors(connection_->label(), Task::read, [&] {
        return kb::count_uncited_sentences(connection_->database());
    });
}

void KnowledgeBase::reindex() {
    kb::write(*this, [&] { kb::reindex(*connection_); });
}

void KnowledgeBase::accept_changes() {
    kb::with_database_errors(connection_->label(), Task::write, [&] {
        kb::Transaction transaction(connection_->database(), kb::Transaction::Kind::write);
        kb::write_table_checksums(connection_->database());
        transaction.commit();
    });
}

void KnowledgeBase::watch(std::function<bool()> look) {
    connection_->watch(std::move(look));
}

kb::Connection& kb::connection_of(const KnowledgeBase& base) noexcept {
    return *base.connection_;
}

KnowledgeBase kb::temporary_copy(const KnowledgeBase& base) {
    return KnowledgeBase(std::make_unique<Connection>(connection_of(base).temporary_copy()));
}

void kb::add_documents(KnowledgeBase& base, const std::vector<DocumentEntry>& entries,
                       const AddOptions& options, const Told& told) {
    Connection& connection = connection_of(base);
    with_database_errors(connection.label(), Task::write,
                         [&] { add_documents(connection, entries, options, told); });
}

void kb::read_snapshot(const KnowledgeBase& base, const std::function<void()>& read) {
    SQLite::Database& database = connection_of(base).database();
    if (sqlite3_get_autocommit(database.getHandle()) == 0) { // within a snapshot already
        read();
        return;
    }
    const Transaction snapshot(database);
    read();
}

void kb::write(KnowledgeBase& base, const std::function<void()>& change) {
    write_with_checksums(connection_of(base), [&](SQLite::Database&) {
        change();
        return true;
    });
}

} // namespace sijill
