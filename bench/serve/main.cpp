#include "bench/serve/client.hpp"
#include "bench/speed/statistics.hpp"
#include "bench/support/program.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstddef>
#include <ctime>
#include <string>
#include <vector>

namespace sijill::bench {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

struct Options {
    std::size_t requests = 1'000'000;
    double seconds = 5;
    std::size_t runs = 21;
    std::string format = "table";
};

constexpr std::size_t kConnections = 8;
constexpr std::string_view kReport = "/api/v1/reports/delays";

/// Returns how many times a second something is done, over some seconds.
template <class Work>
double rate_of(double seconds, std::size_t at_once, Work work) {
    const auto begin = Clock::now();
    std::size_t done = 0;
    while (Seconds(Clock::now() - begin).count() < seconds) {
        work();
        done += at_once;
    }
    return static_cast<double>(done) / Seconds(Clock::now() - begin).count();
}

std::vector<Connection> connect(const Server& server, std::size_t count) {
    std::vector<Connection> connections;
    for (std::size_t index = 0; index < count; ++index) {
        connections.emplace_back(server.port());
    }
    return connections;
}

/// Asks on all connections at once, each with a request of its own, and waits for all answers.
void ask_all(std::vector<Connection>& connections, const std::vector<std::string>& requests,
             std::string_view status) {
    for (std::size_t index = 0; index < connections.size(); ++index) {
        connections[index].send(requests[index % requests.size()]);
    }
    for (Connection& connection : connections) {
        const std::string head = connection.receive();
        if (head.substr(9, 3) != status) {
            throw Error(ErrorCode::check_failed, Message::verbatim("an answer is " + head));
        }
    }
}

/// How many times the SQL of the report runs in a second of processor time, in a process of its
/// own.
double rate_in_process(double seconds) {
    KnowledgeBase base = KnowledgeBase::open_image(seeded_image());
    const ReportCatalog catalog;
    const Report& report = catalog.find("delays");
    const auto run = [&] { static_cast<void>(run_report(base, report, {}, {})); };
    run(); // prepares the statements
    const std::clock_t before = std::clock();
    std::size_t runs = 0;
    static_cast<void>(rate_of(seconds, 1, [&] {
        run();
        ++runs;
    }));
    return static_cast<double>(runs) * CLOCKS_PER_SEC / static_cast<double>(std::clock() - before);
}

/// How many answers the server makes in a second of processor time, which its threads share, where
/// it keeps none. Each connection asks for another limit, so that none shares an answer.
double rate_uncached(double seconds) {
    const Server server({"--threads", "1", "--cache", "0"});
    std::vector<Connection> connections = connect(server, kConnections);
    std::vector<std::string> requests;
    for (std::size_t number = 0; number < kConnections; ++number) {
        requests.push_back(get(fmt::format("{}?limit={}", kReport, 50 + number)));
    }
    ask_all(connections, requests, "200"); // prepares the statements
    const double before = server.processor_seconds();
    std::size_t answers = 0;
    static_cast<void>(rate_of(seconds, kConnections, [&] {
        ask_all(connections, requests, "200");
        answers += kConnections;
    }));
    return static_cast<double>(answers) / (server.processor_seconds() - before);
}

struct CachedRates {
    double cached, unchanged;
    std::size_t memory; ///< bytes, after all requests
};

CachedRates rates_cached(const Options& options) {
    const Server server({});
    std::vector<Connection> connections = connect(server, kConnections);
    const std::vector<std::string> plain{get(kReport)};
    connections[0].send(plain[0]);
    const std::string tag = field_of(connections[0].receive(), "ETag");
    const std::vector<std::string> conditional{
        get(kReport, fmt::format("If-None-Match: {}\r\n", tag))};
    CachedRates rates{};
    rates.cached =
        rate_of(options.seconds, kConnections, [&] { ask_all(connections, plain, "200"); });
    rates.unchanged =
        rate_of(options.seconds, kConnections, [&] { ask_all(connections, conditional, "304"); });
    for (std::size_t asked = 0; asked < options.requests; asked += kConnections) {
        // Every eighth is another address, most of which are not kept yet.
        std::vector<std::string> requests = plain;
        if (asked % (8 * kConnections) == 0) {
            requests = {get(fmt::format("/api/v1/search?q=x{}", asked))};
        }
        ask_all(connections, requests, "200");
    }
    rates.memory = server.memory();
    return rates;
}

/// Milliseconds from the start of the program to its first answer.
double milliseconds_to_ready(std::size_t runs) {
    std::vector<double> times;
    for (std::size_t run = 0; run < runs; ++run) {
        const auto begin = Clock::now();
        const Server server({});
        Connection connection(server.port());
        connection.send(get("/api/v1/health"));
        static_cast<void>(connection.receive());
        times.push_back(1000 * Seconds(Clock::now() - begin).count());
    }
    return median(times);
}

void measure(const Options& options) {
    const double in_process = rate_in_process(options.seconds);
    const double uncached = rate_uncached(options.seconds);
    const CachedRates cached = rates_cached(options);
    ResultSet table;
    table.name = "serve";
    table.title = "What serving costs";
    table.columns = columns({"measure", "value", "unit"});
    const auto add = [&](const std::string& what, double value, int digits,
                         const std::string& unit) {
        table.rows.push_back({what, rounded(value, digits), unit});
    };
    add("from the start to the first answer, median", milliseconds_to_ready(options.runs), 1, "ms");
    add("report delays in a process of its own", in_process, 0, "runs/s of CPU");
    add("report delays as JSON, not kept", uncached, 0, "answers/s of CPU");
    add("the second by the first", uncached / in_process, 2, "");
    add("kept answers, 8 connections", cached.cached, 0, "answers/s");
    add("unchanged answers (304), 8 connections", cached.unchanged, 0, "answers/s");
    add(fmt::format("memory after {} further requests", options.requests),
        static_cast<double>(cached.memory) / (1 << 20), 1, "MiB");
    print({&table, 1}, options.format);
}

} // namespace
} // namespace sijill::bench

int main(int count, char** arguments) {
    CLI::App app{"What `sijill serve` costs: answers a second, memory, and the start",
                 "sijill_bench_serve"};
    sijill::bench::Options options;
    app.add_option("--requests", options.requests, "requests before the memory is measured")
        ->capture_default_str();
    app.add_option("--seconds", options.seconds, "of each measure")->capture_default_str();
    app.add_option("--runs", options.runs, "starts")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    sijill::bench::add_format_option(app, options.format);
    return sijill::bench::run_program(app, count, arguments,
                                      [&] { sijill::bench::measure(options); });
}
