// The fixtures that the conformance suite of the Model Context Protocol asks for, on the dispatcher
// and the listener of `sijill serve`. Prints its address, and ends at SIGTERM.
#include "base/files.hpp"
#include "server/answers/exchange.hpp"
#include "server/mcp/fault.hpp"
#include "server/mcp/http.hpp"
#include "server/net/network.hpp"

#include <algorithm>
#include <iostream>

using namespace sijill::server;
using mcp::Fault;
using mcp::FaultCode;
using mcp::Json;

namespace {

const Json& fixtures() {
    static const Json kFixtures = *mcp::read_json(sijill::read_file(
        SIJILL_SOURCE_DIR "/tests/hosts/mcp/fixture.json", std::size_t{1} << 20, {}));
    return kFixtures;
}

/// A list of the fixtures as a client sees it.
Json shown(const char* list) {
    Json items = fixtures()[list];
    for (Json& item : items) {
        item.erase("fixture");
    }
    return items;
}

Json fixture_of(const char* list, const char* key, const std::string& name) {
    for (const Json& item : fixtures()[list]) {
        if (mcp::text_member(item, key) == name) {
            return item["fixture"];
        }
    }
    return nullptr;
}

/// What a client is to tell first; null once it has told all.
Json next_round(const Json& fixture, const mcp::Exchange& exchange) {
    if (!fixture.contains("rounds")) {
        return nullptr;
    }
    const Json& rounds = fixture["rounds"];
    const Json* given = mcp::member(exchange.params, "inputResponses");
    if (given != nullptr && !given->is_object()) {
        throw Fault(FaultCode::invalid_params, "inputResponses must be an object");
    }
    std::size_t round = 0;
    if (exchange.params.contains("requestState")) {
        const std::string state = mcp::text_member(exchange.params, "requestState");
        for (round = 0; round < rounds.size() && state != "round-" + std::to_string(round);) {
            ++round;
        }
        if (round == rounds.size()) {
            throw Fault(FaultCode::invalid_params, "requestState is none of ours");
        }
    }
    const auto is_told = [&](const auto& wanted) {
        const Json* answer = given == nullptr ? nullptr : mcp::member(*given, wanted.key());
        return answer != nullptr && answer->is_object();
    };
    const auto items = rounds[round].items();
    if (std::all_of(items.begin(), items.end(), is_told) && ++round == rounds.size()) {
        return nullptr;
    }
    Json result = Json::object();
    result["resultType"] = "input_required";
    for (const auto& [key, wanted] : rounds[round].items()) {
        const std::string method = mcp::text_member(wanted, "method");
        if (!fixture.contains("filtered") ||
            exchange.capabilities.contains(method.substr(0, method.find('/')))) {
            result["inputRequests"][key] = wanted;
        }
    }
    if (fixture.contains("state")) {
        result["requestState"] = "round-" + std::to_string(round);
    }
    return result;
}

class Fixtures : public mcp::Offer {
public:
    const Json& identity() const override {
        static const Json kIdentity{{"name", "sijill-fixtures"}, {"version", "1"}};
        return kIdentity;
    }
    Json capabilities(bool modern) const override {
        Json list = Json::object();
        for (const char* name : {"tools", "resources", "prompts", "completions"}) {
            list[name] = Json::object();
        }
        if (!modern) {
            list["logging"] = Json::object();
            list["resources"]["subscribe"] = true;
        }
        return list;
    }
    std::string instructions() const override { return "Fixtures"; }
    const Json& tools() const override {
        static const Json kTools = shown("tools");
        return kTools;
    }
    const Json& templates() const override { return fixtures()["templates"]; }
    const Json& prompts() const override {
        static const Json kPrompts = shown("prompts");
        return kPrompts;
    }

    Json call(const std::string& tool, const Json& /*arguments*/,
              const mcp::Exchange& exchange) override {
        const Json fixture = fixture_of("tools", "name", tool);
        const std::string needed = mcp::text_member(fixture, "needs");
        if (!needed.empty() && !exchange.capabilities.contains(needed)) {
            Json data = Json::object();
            data["requiredCapabilities"][needed] = Json::object();
            throw Fault(FaultCode::missing_capability, "The client lacks " + needed, data);
        }
        if (Json round = next_round(fixture, exchange); !round.is_null()) {
            return round;
        }
        for (Json sent : fixture.value("notifications", Json::array())) {
            const bool is_progress = sent["method"] == "notifications/progress";
            if (is_progress) {
                sent["params"]["progressToken"] = exchange.progress_token;
            }
            if (!exchange.modern || (is_progress && !exchange.progress_token.is_null())) {
                exchange.notify(sent);
            }
        }
        Json result = Json::object();
        result["content"] = fixture["content"];
        result["isError"] = fixture.value("isError", false);
        return result;
    }

    mcp::Page resources(const std::string& /*cursor*/) override { return {shown("resources"), ""}; }

    std::optional<Json> read(const std::string& uri) override {
        constexpr std::string_view kBegin = "test://template/";
        Json contents = fixture_of("resources", "uri", uri);
        if (contents.is_null() && uri.starts_with(kBegin) && uri.ends_with("/data")) {
            Json data = Json::object();
            data["id"] = uri.substr(kBegin.size(), uri.size() - kBegin.size() - 5);
            data["templateTest"] = true;
            contents = Json::object();
            contents["uri"] = uri;
            contents["mimeType"] = "application/json";
            contents["text"] = mcp::write_json(data);
        }
        return contents.is_null() ? std::nullopt : std::optional(Json::array({contents}));
    }

    Json prompt(const std::string& name, const Json& arguments,
                const mcp::Exchange& exchange) override {
        const Json fixture = fixture_of("prompts", "name", name);
        if (Json round = next_round(fixture, exchange); !round.is_null()) {
            return round;
        }
        std::string messages = mcp::write_json(fixture["messages"]);
        for (const auto& [key, value] : arguments.items()) {
            const std::string gap = "{" + key + "}";
            if (const auto at = messages.find(gap); at != std::string::npos) {
                messages.replace(at, gap.size(), value.get<std::string>());
            }
        }
        Json result = Json::object();
        result["messages"] = *mcp::read_json(messages);
        return result;
    }

    std::vector<std::string> complete(const Json&, const std::string&,
                                      const std::string& begun) override {
        return {begun + "is"};
    }

    std::optional<Json> other(const std::string& method, const mcp::Exchange& exchange) override {
        const bool is_known = method == "logging/setLevel" || method == "resources/subscribe" ||
                              method == "resources/unsubscribe";
        return is_known && !exchange.modern ? std::optional(Json::object()) : std::nullopt;
    }
};

} // namespace

int main() {
    ServeOptions options;
    const sijill::ReportCatalog catalog;
    const sijill::Questions questions(catalog);
    BasePool pool({}, true);
    NetOptions net;
    net.listen = read_listen_address("127.0.0.1:0");
    net.log = LogForm::none;
    net.write_log = [](const std::string&) {};
    Network network(std::move(net));
    Workers workers(pool, 2, 64);
    Exchange exchange({.options = options,
                       .catalog = catalog,
                       .questions = questions,
                       .pool = pool,
                       .workers = workers,
                       .allowed_hosts = {},
                       .cache_bytes = 0,
                       .post = [&](auto task) { network.post(std::move(task)); }},
                      {{"/mcp",
                        {"POST"},
                        [](const Call& call) {
                            Fixtures offer;
                            return mcp::answer_post(offer, call.request);
                        },
                        false}});
    std::cout << network.address().shown() << '\n' << std::flush;
    network.run(exchange);
    return 0;
}
