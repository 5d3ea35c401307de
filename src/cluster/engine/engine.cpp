#include "cluster/engine/engine.hpp"

#include "base/json_writer.hpp"
#include "base/split.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

namespace sijill::cluster {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kSearch = 30s; ///< for which a leader is looked for
constexpr auto kFirstPause = 50ms;
constexpr auto kLongestPause = 1s;
constexpr auto kLook = 50ms;
constexpr auto kPatience = 10s;     ///< with a small request, or a step of a large one
constexpr auto kCopyPatience = 60s; ///< with each step of a backup: a node copies its file first
constexpr std::size_t kBytesASecond = 1 << 20; ///< of large ones, applied on each node

/// What a node says that knows no leader, and has done nothing.
constexpr std::string_view kNoLeader = "leader not found";

constexpr unsigned kOk = 200;
constexpr unsigned kUnauthorized = 401;
constexpr unsigned kForbidden = 403;
constexpr unsigned kServerFault = 500;

struct WriterOfValues {
    JsonWriter& json;

    void operator()(std::monostate /*null*/) const { json.json("null"); }
    template <class Plain>
    void operator()(const Plain& value) const {
        json.value(value);
    }
};

/// Returns why a node did not accept a request; nothing where it did.
std::optional<Error> refusal_of(const Address& address, const Reply& reply) {
    if (reply.status == kUnauthorized || reply.status == kForbidden) {
        return Error(
            ErrorCode::database,
            {"{}: the node does not take the user and the password, or refuses them this"_text,
             address.text()},
            "http://USER:PASSWORD@HOST:PORT, best in SIJILL_CLUSTER"_text);
    }
    if (reply.status != kOk) {
        return Error(ErrorCode::database,
                     {"{}: the node answered with status {}: {}"_text, address.text(), reply.status,
                      trimmed(reply.content, "\r\n ")},
                     "is it a node of rqlite?"_text);
    }
    return std::nullopt;
}

Error no_leader(const Message& fault, bool writes) {
    const Message hint = "are most of its nodes running, and can they reach each other?"_text;
    if (!writes) { // of what the caller sent before, nothing is known here
        return {ErrorCode::database, {"no leader of the cluster answered: {}"_text, fault}, hint};
    }
    return {
        ErrorCode::database,
        {"no leader of the cluster answered, so that nothing of this was written: {}"_text, fault},
        hint};
}

/// Returns the text under "error" of an object; empty where there is none.
std::string fault_in(const nlohmann::json& object) {
    if (!object.is_object() || !object.contains("error")) {
        return {};
    }
    return object["error"].is_string() ? object["error"].get<std::string>()
                                       : object["error"].dump();
}

/// Returns why a node could not do its work; empty where it did. What statements say is no part of
/// it. A node that loses the leader may say so with the status of success.
std::string fault_of(const Reply& reply) {
    if (reply.status >= kServerFault) {
        const std::string_view told = trimmed(reply.content, "\r\n ");
        return told.empty() ? fmt::format("status {}", reply.status) : std::string(told);
    }
    return fault_in(nlohmann::json::parse(reply.content, nullptr, false));
}

/// Returns the results of statements. Throws where they are not as many, unless one failed; where
/// an earlier answer `was_lost`, as lost_answer().
nlohmann::json results_in(const Reply& reply, std::size_t count, bool was_lost = false) {
    nlohmann::json answer = nlohmann::json::parse(reply.content, nullptr, false);
    nlohmann::json results = answer.is_object() ? answer["results"] : nlohmann::json();
    const bool is_whole =
        results.is_array() &&
        (results.size() == count ||
         std::ranges::any_of(results, [](const auto& one) { return !fault_in(one).empty(); }));
    if (!is_whole) {
        constexpr std::size_t kShown = 200; // bytes
        const Message fault{"the cluster answered with something else than results: {}"_text,
                            reply.content.substr(0, kShown)};
        throw was_lost ? lost_answer(fault)
                       : Error(ErrorCode::database, fault, "is it a node of rqlite?"_text);
    }
    return results;
}

} // namespace

/// Asks the addresses one after the other until one gives an answer that is not "no leader".
template <class Send>
Engine::Told Engine::try_all(Effect effect, Send send) const {
    const auto until = Clock::now() + kSearch;
    const bool writes = effect == Effect::writes;
    bool was_sent = false;
    for (Clock::duration pause = kFirstPause;;
         pause = std::min<Clock::duration>(2 * pause, kLongestPause)) {
        std::string fault;
        const Address* asked = nullptr;
        for (const Address& address : addresses_) {
            if (asked != nullptr && Clock::now() >= until) {
                break;
            }
            asked = &address;
            try {
                Told told{send(address), was_sent};
                fault = fault_of(told.reply);
                if (fault.empty()) {
                    if (const auto refusal = refusal_of(address, told.reply)) {
                        throw writes && was_sent ? lost_answer(refusal->message()) : *refusal;
                    }
                    return told;
                }
                was_sent = was_sent || fault != kNoLeader;
            } catch (const NoReply& none) {
                fault = none.what();
                was_sent = was_sent || none.was_sent();
            }
        }
        for (const auto wake = std::min(Clock::now() + pause, until); Clock::now() < wake;
             std::this_thread::sleep_for(kLook)) {
            if (look_ && (!was_sent || effect == Effect::none)) {
                look_();
            }
        }
        if (Clock::now() >= until) {
            const Message last{"{}: {}"_text, asked->text(), fault};
            throw writes && was_sent ? lost_answer(last) : no_leader(last, writes);
        }
    }
}

Engine::Told Engine::post(Effect effect, const Request& request, std::size_t size) const {
    const auto patience = kPatience + std::chrono::seconds(size / kBytesASecond);
    return try_all(effect,
                   [&](const Address& address) { return send(address, request, patience); });
}

Error lost_answer(const Message& fault) {
    return {
        ErrorCode::database,
        {"the leader of the cluster was lost before it answered; it may have done what was asked for: {}"_text,
         fault},
        "look when the cluster answers again; a change is in the file as a whole or not at all"_text};
}

Outcome Engine::execute(const std::vector<kb::BoundStatement>& statements) const {
    const std::string content = content_of(statements);
    const Told told = post(Effect::writes, {"/db/execute?transaction", content}, content.size());
    Outcome outcome;
    outcome.was_sent_before = told.was_sent_before;
    const nlohmann::json results = results_in(told.reply, statements.size(), told.was_sent_before);
    for (std::size_t number = 0; number < results.size() && outcome.fault.empty(); ++number) {
        outcome.fault = fault_in(results[number]);
        outcome.failed_at = number;
    }
    return outcome;
}

std::string Engine::ask(std::string_view sql, const std::vector<Value>& values) const {
    const std::string content = content_of({{std::string(sql), values}});
    const nlohmann::json result =
        results_in(post(Effect::none, {"/db/query?level=strong", content}, content.size()).reply, 1)
            .front();
    if (const std::string fault = fault_in(result); !fault.empty()) {
        throw Error(ErrorCode::database, {"the cluster has no base: {}"_text, fault},
                    "sijill cluster init loads one into it"_text);
    }
    const nlohmann::json rows = result.value("values", nlohmann::json::array());
    if (!rows.is_array() || rows.empty() || !rows.front().is_array() || rows.front().empty() ||
        rows.front().front().is_null()) {
        return {};
    }
    const nlohmann::json& value = rows.front().front();
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void Engine::load(const std::filesystem::path& file) const {
    const Told told = post(Effect::writes, {"/db/load", file}, std::filesystem::file_size(file));
    const nlohmann::json answer = nlohmann::json::parse(told.reply.content, nullptr, false);
    const nlohmann::json results =
        answer.is_object() ? answer.value("results", nlohmann::json::array()) : nlohmann::json();
    for (const nlohmann::json& result : results) {
        if (const std::string fault = fault_in(result); !fault.empty()) {
            const Message told_fault{"the cluster did not load it: {}"_text, fault};
            throw told.was_sent_before ? lost_answer(told_fault)
                                       : Error(ErrorCode::database, told_fault);
        }
    }
}

void Engine::back_up(Receiver& receiver) const {
    (void)try_all(Effect::none, [&](const Address& address) {
        return receive(address, "/db/backup", receiver, kCopyPatience);
    });
}

std::string content_of(const std::vector<kb::BoundStatement>& statements) {
    JsonWriter json;
    json.open('[');
    for (const kb::BoundStatement& statement : statements) {
        json.open('[').value(statement.sql);
        for (const Value& value : statement.values) {
            std::visit(WriterOfValues{json}, value);
        }
        json.close(']');
    }
    return json.close(']').take();
}

} // namespace sijill::cluster
