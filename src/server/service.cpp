#include "server/service.hpp"

#include "base/ascii.hpp"
#include "server/answers/exchange.hpp"
#include "server/bases/workers.hpp"
#include "server/http/host.hpp"
#include "server/json/routes.hpp"
#include "server/mcp/routes.hpp"
#include "server/pages/routes.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <thread>
#include <utility>

namespace sijill::server {
namespace {

using namespace std::chrono_literals;

std::vector<Route> all_routes() {
    std::vector<Route> routes = json_routes();
    for (const auto& group : {page_routes(), mcp_routes()}) {
        routes.insert(routes.end(), group.begin(), group.end());
    }
    return routes;
}

std::vector<std::string> in_lower_case(std::vector<std::string> names) {
    std::ranges::transform(names, names.begin(),
                           [](const std::string& name) { return ascii_lower(name); });
    return names;
}

} // namespace

void check_options(const ServiceOptions& options) {
    for (const std::string& name : options.allowed_hosts) {
        if (host_name(name) != ascii_lower(name)) {
            throw Error(ErrorCode::usage,
                        {"--allow-host: '{}' is not the name of a host"_text, name},
                        "such as example.org, without a port"_text);
        }
    }
    const bool is_loopback = options.net.listen.is_loopback();
    if (!is_loopback && options.allowed_hosts.empty()) {
        throw Error(ErrorCode::usage,
                    {"{} can be reached from other machines"_text, options.net.listen.shown()},
                    "--allow-host NAME says under which names it may be asked"_text);
    }
    if (options.serve.edit && (!is_loopback || !options.allowed_hosts.empty())) {
        throw Error(ErrorCode::usage, "--edit is for this machine alone"_text,
                    "leave out --allow-host, and listen at a loopback address"_text);
    }
    if (options.serve.edit && options.serve.base_file.empty()) {
        throw Error(ErrorCode::usage, "--edit needs a base that can be written"_text,
                    "sijill init FILE makes one; then give --db FILE"_text);
    }
    const std::string& prefix = options.serve.base_path;
    if (!prefix.empty() && (!prefix.starts_with('/') || prefix.ends_with('/') ||
                            prefix.find_first_of("?#%") != std::string::npos ||
                            !std::ranges::all_of(prefix, is_visible_ascii))) {
        throw Error(ErrorCode::usage, {"--base: '{}' is not the beginning of a path"_text, prefix},
                    "such as /sijill"_text);
    }
}

void serve(ServiceOptions options, const ReportCatalog& catalog) {
    constexpr std::size_t kJobsOfThread = 64; // that wait
    check_options(options);
    options.net.base_path = options.serve.base_path;
    const std::size_t threads = options.threads != 0
                                    ? options.threads
                                    : std::max<std::size_t>(1, std::thread::hardware_concurrency());
    const Questions questions(catalog);
    BasePool pool(options.serve.base_file, options.trusted);
    Network network(std::move(options.net));
    Workers workers(pool, threads, threads * kJobsOfThread);
    Exchange exchange({.options = options.serve,
                       .catalog = catalog,
                       .questions = questions,
                       .pool = pool,
                       .workers = workers,
                       .allowed_hosts = in_lower_case(options.allowed_hosts),
                       .cache_bytes = options.cache_bytes,
                       .post = [&](auto task) { network.post(std::move(task)); }},
                      all_routes());
    options.listening(network.address());
    network.run(exchange);
    if (!workers.stop(1500ms)) {
        options.abandon();
    }
}

} // namespace sijill::server
