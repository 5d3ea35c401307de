#include "kb/store/schema.hpp"

#include "base/embedded_files.hpp"
#include "base/read_number.hpp"
#include "base/sql_annotations.hpp"
#include "base/sql_identifier.hpp"
#include "kb/store/meta.hpp"
#include "kb/store/row_inserter.hpp"
#include "kb/store/sha256.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

constexpr std::string_view kFolder = "schema/";

struct Migration {
    int version;
    EmbeddedFile file;
};

/// Returns the files schema/0001_name.sql and so on, in order.
std::vector<Migration> migrations() {
    std::vector<Migration> found;
    for (const EmbeddedFile& file : embedded_files(kFolder)) {
        const std::string_view name = file.name.substr(kFolder.size());
        if (const auto version = read_number<int>(name.substr(0, name.find('_')))) {
            found.push_back({*version, file});
        }
    }
    return found;
}

void apply(SQLite::Database& database, const Migration& migration) {
    SQLite::Transaction transaction(database);
    database.exec(std::string(migration.file.content));
    RowInserter(database, "migration")
        .insert({{"version", migration.version},
                 {"name", std::string(migration.file.name)},
                 {"sha256", sha256_hex(migration.file.content)}});
    database.exec(fmt::format("PRAGMA user_version = {}", migration.version));
    transaction.commit();
}

void drop_views(SQLite::Database& database) {
    std::vector<std::string> names;
    SQLite::Statement views(database, "SELECT name FROM sqlite_schema WHERE type = 'view'");
    while (views.executeStep()) {
        names.push_back(views.getColumn(0).getString());
    }
    for (const std::string& name : names) {
        database.exec(fmt::format("DROP VIEW {}", quoted_identifier(name)));
    }
}

/// Writes the @table and @view blocks of schema files as rows of the table documentation.
class DocumentationWriter {
public:
    explicit DocumentationWriter(SQLite::Database& database) : rows_(database, "documentation") {}

    void write(const EmbeddedFile& file) {
        for (const Annotation& annotation : read_annotations(file.name, file.content)) {
            take(file, annotation);
        }
        flush();
    }

private:
    void take(const EmbeddedFile& file, const Annotation& annotation) {
        const auto fail = [&](const Message& fault) {
            throw Error(ErrorCode::bad_input,
                        {"{}:{}: {}"_text, file.name, annotation.line, fault});
        };
        if (annotation.key == "table" || annotation.key == "view") {
            flush();
            kind_ = annotation.key;
            name_ = annotation.text;
        } else if (annotation.key == "describe.en") {
            meaning_en_ = annotation.text;
        } else if (annotation.key == "describe.ar") {
            meaning_ar_ = annotation.text;
        } else if (annotation.key != "column") {
            fail("unknown key; known are @table, @view, @describe.en, @describe.ar, @column"_text);
        } else if (annotation.arguments.size() != 3) {
            fail(
                "@column takes a name and two meanings in quotation marks, English and Arabic"_text);
        } else {
            insert(annotation.arguments[0], ++ordinal_, annotation.arguments[1],
                   annotation.arguments[2]);
        }
    }

    void flush() {
        if (!name_.empty()) {
            insert("", 0, meaning_en_, meaning_ar_);
        }
        name_.clear();
        ordinal_ = 0;
    }

    void insert(const std::string& column, int ordinal, const std::string& english,
                const std::string& arabic) {
        rows_.insert({{"kind", kind_},
                      {"name", name_},
                      {"column_name", column},
                      {"ordinal", ordinal},
                      {"meaning_en", english},
                      {"meaning_ar", arabic}});
    }

    RowInserter rows_;
    std::string kind_;
    std::string name_;
    std::string meaning_en_;
    std::string meaning_ar_;
    int ordinal_ = 0;
};

std::string schema_sha256() {
    Sha256 sha256;
    for (const EmbeddedFile& file : embedded_files(kFolder)) {
        sha256.add(file.content);
    }
    return sha256.hex();
}

/// Makes all views anew, so that a view is changed by editing its file, without a migration.
void remake_views(SQLite::Database& database, const std::string& sha256) {
    SQLite::Transaction transaction(database);
    drop_views(database);
    database.exec("DELETE FROM documentation");
    DocumentationWriter documentation(database);
    for (const Migration& migration : migrations()) {
        documentation.write(migration.file);
    }
    for (const EmbeddedFile& file : embedded_files("schema/views/")) {
        database.exec(std::string(file.content));
        documentation.write(file);
    }
    write_meta(database, "views_sha256", sha256);
    transaction.commit();
}

} // namespace

int newest_schema_version() {
    return migrations().back().version;
}

int schema_version(Connection& connection) {
    SQLite::Database& database = connection.database();
    const int stated = database.execAndGet("PRAGMA user_version").getInt();
    if (!database.tableExists("migration")) {
        return stated;
    }
    // A restored dump has the ledger alone: `.dump` leaves user_version out.
    return std::max(stated,
                    database.execAndGet("SELECT ifnull(max(version), 0) FROM migration").getInt());
}

void migrate(Connection& connection) {
    SQLite::Database& database = connection.database();
    const int version = schema_version(connection);
    for (const Migration& migration : migrations()) {
        if (migration.version > version) {
            apply(database, migration);
        }
    }
    const std::string sha256 = schema_sha256();
    if (read_meta(database, "views_sha256") != sha256) {
        remake_views(database, sha256);
    }
}

std::string schema_sql(Connection& connection) {
    // The shadow tables of an FTS5 index come with their virtual table.
    SQLite::Statement schema(connection.database(),
                             "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT IN "
                             "(SELECT name FROM pragma_table_list WHERE type = 'shadow') "
                             "ORDER BY type = 'view', type = 'trigger', type = 'index', name");
    std::string sql;
    while (schema.executeStep()) {
        sql += schema.getColumn(0).getString() + ";\n\n";
    }
    return sql;
}

} // namespace sijill::kb
