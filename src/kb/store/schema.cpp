#include "kb/store/schema.hpp"

#include "base/embedded_files.hpp"
#include "base/read_number.hpp"
#include "base/sql_annotations.hpp"
#include "base/sql_identifier.hpp"
#include "kb/rows/sha256.hpp"
#include "kb/store/meta.hpp"
#include "kb/store/row_inserter.hpp"
#include "kb/store/schema_check.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

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
    database.exec(std::string(migration.file.content));
    RowInserter(database, "migration")
        .insert({{"version", migration.version},
                 {"name", std::string(migration.file.name)},
                 {"sha256", sha256_hex(migration.file.content)}});
    database.exec(fmt::format("PRAGMA user_version = {}", migration.version));
}

int broken_references(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt();
}

/// Changes the schema, here and with who takes the changes of the connection.
void run(Connection& connection, const std::string& sql) {
    connection.database().exec(sql);
    if (RowRecorder* recorder = connection.recorder()) {
        recorder->run_first(sql);
    }
}

/// Drops the views of this program and of those before it, which documented them.
void drop_views(Connection& connection) {
    SQLite::Database& database = connection.database();
    std::vector<std::string> names = view_names();
    SQLite::Statement views(database, "SELECT name FROM documentation WHERE kind = 'view'");
    while (views.executeStep()) {
        names.push_back(views.getColumn(0).getString());
    }
    for (const std::string& name : names) {
        run(connection, fmt::format("DROP VIEW IF EXISTS {}", quoted_identifier(name)));
    }
}

/// Returns whether an @column has its arguments: a name, for a view the type of the values, two
/// meanings, and for a view perhaps what people read as words. Tables declare their types
/// themselves.
bool describes_column(std::string_view kind, const std::vector<std::string>& arguments) {
    constexpr std::array<std::string_view, 3> kTypes{"INTEGER", "REAL", "TEXT"};
    return kind == "view"
               ? (arguments.size() == 4 ||
                  (arguments.size() == 5 && (arguments[4] == "code" || arguments[4] == "flag"))) &&
                     std::ranges::find(kTypes, arguments[1]) != kTypes.end()
               : arguments.size() == 3;
}

/// Writes the @table and @view blocks of schema files as rows of the table documentation. A block
/// without @describe adds columns to a table that an earlier file has made, or says anew what one
/// of them means.
class DocumentationWriter {
public:
    explicit DocumentationWriter(SQLite::Database& database)
        : database_(database), rows_(database, "documentation") {}

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
        const std::vector<std::string>& words = annotation.arguments;
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
        } else if (!describes_column(kind_, words)) {
            fail("@column takes a name, for a view INTEGER, REAL or TEXT, and two meanings in "
                 "quotation marks, English and Arabic"_text);
        } else {
            const bool is_view = kind_ == "view";
            const std::size_t meaning = is_view ? 2 : 1;
            insert({words.front(), ordinal_of(words.front()),
                    is_view ? std::optional(words[1]) : std::nullopt, words[meaning],
                    words[meaning + 1]});
        }
    }

    /// Returns the place of a column among those of its table, and forgets what an earlier file
    /// said of it.
    int ordinal_of(const std::string& column) {
        std::map<std::string, int>& columns = columns_[name_];
        const auto [known, is_new] = columns.emplace(column, static_cast<int>(columns.size()) + 1);
        if (!is_new) {
            SQLite::Statement earlier(
                database_, "DELETE FROM documentation WHERE name = ?1 AND column_name = ?2");
            earlier.bind(1, name_);
            earlier.bind(2, column);
            earlier.exec();
        }
        return known->second;
    }

    void flush() {
        if (!meaning_en_.empty()) {
            insert({"", 0, std::nullopt, meaning_en_, meaning_ar_});
        }
        name_.clear();
        meaning_en_.clear();
        meaning_ar_.clear();
    }

    struct Row {
        std::string column;
        int ordinal;
        std::optional<std::string> type;
        std::string meaning_en;
        std::string meaning_ar;
    };

    void insert(const Row& row) {
        rows_.insert({{"kind", kind_},
                      {"name", name_},
                      {"column_name", row.column},
                      {"ordinal", row.ordinal},
                      {"type", row.type},
                      {"meaning_en", row.meaning_en},
                      {"meaning_ar", row.meaning_ar}});
    }

    SQLite::Database& database_;
    RowInserter rows_;
    std::string kind_;
    std::string name_;
    std::string meaning_en_;
    std::string meaning_ar_;
    std::map<std::string, std::map<std::string, int>>
        columns_; ///< of each table or view, with ordinal
};

void document_types_of_tables(SQLite::Database& database) {
    database.exec("UPDATE documentation SET type = (SELECT c.type FROM "
                  "pragma_table_info(documentation.name) AS c WHERE c.name = column_name) "
                  "WHERE kind = 'table' AND column_name <> ''");
}

std::string schema_sha256() {
    Sha256 sha256;
    for (const EmbeddedFile& file : embedded_files(kFolder)) {
        sha256.add(file.content);
    }
    return sha256.hex();
}

/// Makes all views anew, so that a view is changed by editing its file, without a migration.
void remake_views(Connection& connection, const std::string& sha256) {
    SQLite::Database& database = connection.database();
    drop_views(connection);
    database.exec("DELETE FROM documentation");
    DocumentationWriter documentation(database);
    for (const Migration& migration : migrations()) {
        documentation.write(migration.file);
    }
    for (const EmbeddedFile& file : embedded_files("schema/views/")) {
        run(connection, std::string(file.content));
        documentation.write(file);
    }
    document_types_of_tables(database);
    write_meta(database, "views_sha256", sha256);
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
    if (version < newest_schema_version()) {
        const int broken_before = broken_references(database);
        for (const Migration& migration : migrations()) {
            if (migration.version > version) {
                apply(database, migration);
            }
        }
        if (broken_references(database) > broken_before) {
            throw Error(ErrorCode::database,
                        failed_task(connection.label(), Task::write,
                                    "the new schema would break references"_text));
        }
    }
    const std::string sha256 = schema_sha256();
    if (read_meta(database, "views_sha256") != sha256 ||
        !compare_schema(database).of_views.empty()) {
        remake_views(connection, sha256);
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
