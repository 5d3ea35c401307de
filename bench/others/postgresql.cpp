#include "bench/others/other_engines.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <libpq-fe.h>
#include <unistd.h>

namespace sijill::bench {
namespace {

constexpr const char* kMakeTable =
    "CREATE UNLOGGED TABLE document (id bigint PRIMARY KEY, text text NOT NULL, "
    "words tsvector GENERATED ALWAYS AS (to_tsvector('arabic', text)) STORED)";
constexpr const char* kCopy = "COPY document (id, text) FROM STDIN";
constexpr const char* kMakeIndex = "CREATE INDEX document_words ON document USING gin (words)";
constexpr const char* kAnalyze = "ANALYZE document";
/// plainto_tsquery() joins words by AND. Materialized, so that it is not evaluated for each row.
constexpr const char* kAsk =
    "WITH asked AS MATERIALIZED "
    "(SELECT replace(plainto_tsquery('arabic', $1)::text, '&', '|')::tsquery AS question) "
    "SELECT id, ts_rank(words, question, 1) AS score FROM document, asked "
    "WHERE words @@ question ORDER BY score DESC, id LIMIT $2";
constexpr const char* kIndexBytes = "SELECT pg_relation_size('document_words') + "
                                    "coalesce(sum(pg_column_size(words)), 0) FROM document";

struct Free {
    void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
    void operator()(PGresult* result) const noexcept { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Free>;
using Result = std::unique_ptr<PGresult, Free>;

[[noreturn]] void fail(const Connection& server, const char* what, std::string hint = {}) {
    const std::string message = PQerrorMessage(server.get());
    throw Error(ErrorCode::database,
                Message::verbatim(
                    fmt::format("PostgreSQL {}: {}", what, message.substr(0, message.find('\n')))),
                Message::verbatim(std::move(hint)));
}

Connection connect() {
    Connection server(PQconnectdb("client_encoding=UTF8 options='-c client_min_messages=warning'"));
    if (PQstatus(server.get()) != CONNECTION_OK) {
        fail(server, "does not answer",
             "PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE say which server, as for psql");
    }
    return server;
}

/// A row of COPY's text format.
std::string copy_row(std::size_t id, const std::string& text) {
    std::string row = fmt::format("{}\t", id);
    for (const char letter : text) {
        switch (letter) {
        case '\\':
            row += "\\\\";
            break;
        case '\t':
            row += "\\t";
            break;
        case '\n':
            row += "\\n";
            break;
        case '\r':
            row += "\\r";
            break;
        default:
            row += letter;
        }
    }
    return row + '\n';
}

/// A name that no other engine has, in this process or another.
std::string new_schema_name() {
    static std::atomic<int> number{0};
    return fmt::format("sijill_bench_{}_{}", getpid(), ++number);
}

class PostgresqlEngine : public OtherEngine {
public:
    PostgresqlEngine() : server_(connect()), schema_(new_schema_name()) {
        run(fmt::format("CREATE SCHEMA {}", schema_).c_str());
        run(fmt::format("SET search_path = {}", schema_).c_str());
    }

    ~PostgresqlEngine() override {
        // Nothing is reported: a destructor cannot throw, and the server may be gone.
        const Result ignored(
            PQexec(server_.get(), fmt::format("DROP SCHEMA {} CASCADE", schema_).c_str()));
    }

    void add(std::span<const std::string> texts) override {
        run(kMakeTable);
        copy(texts);
        run(kMakeIndex);
        run(kAnalyze);
    }

    std::vector<Found> ask(const std::string& question, std::size_t limit) override {
        const std::string most = std::to_string(limit);
        const std::array<const char*, 2> values{question.c_str(), most.c_str()};
        const Result rows(PQexecParams(server_.get(), kAsk, static_cast<int>(values.size()),
                                       nullptr, values.data(), nullptr, nullptr, 0));
        require(rows);
        std::vector<Found> found;
        for (int row = 0; row < PQntuples(rows.get()); ++row) {
            found.push_back({std::strtoll(PQgetvalue(rows.get(), row, 0), nullptr, 10),
                             std::strtod(PQgetvalue(rows.get(), row, 1), nullptr)});
        }
        return found;
    }

    double index_bytes() override {
        const Result row = run(kIndexBytes);
        return std::strtod(PQgetvalue(row.get(), 0, 0), nullptr);
    }

private:
    void require(const Result& result) const {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) {
            fail(server_, "refuses");
        }
    }

    Result run(const char* sql) {
        Result result(PQexec(server_.get(), sql));
        require(result);
        return result;
    }

    void copy(std::span<const std::string> texts) {
        run(kCopy);
        std::size_t id = 0;
        for (const std::string& text : texts) {
            const std::string row = copy_row(++id, text);
            if (PQputCopyData(server_.get(), row.data(), static_cast<int>(row.size())) != 1) {
                fail(server_, "takes no more documents");
            }
        }
        if (PQputCopyEnd(server_.get(), nullptr) != 1) {
            fail(server_, "takes no more documents");
        }
        require(Result(PQgetResult(server_.get())));
        const Result end(PQgetResult(server_.get()));
    }

    Connection server_;
    std::string schema_;
};

} // namespace

std::unique_ptr<OtherEngine> make_postgresql() {
    return std::make_unique<PostgresqlEngine>();
}

} // namespace sijill::bench
