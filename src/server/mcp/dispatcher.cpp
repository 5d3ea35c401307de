#include "server/mcp/dispatcher.hpp"

#include "server/json/problem.hpp"
#include "sijill/error.hpp"

#include <exception>
#include <new>
#include <utility>

namespace sijill::server::mcp {
namespace {

/// Returns whether a request can have this id: a text or a whole number.
bool is_id(const Json& id) {
    return id.is_string() || id.is_number_integer();
}

Json fault_of(const Json& id, FaultCode code, const std::string& message) {
    return fault_message(id, Fault(code, message));
}

/// Returns what an error of the knowledge base is in the protocol.
Fault fault_of(const Error& error, bool modern) {
    const Problem problem = problem_of(error, Language::english);
    Json helps; // null: nothing does
    if (!problem.hint.empty()) {
        helps["hint"] = problem.hint;
    }
    if (!problem.candidates.empty()) {
        helps["did_you_mean"] = problem.candidates;
    }
    const bool is_theirs = error.code() == ErrorCode::usage || error.code() == ErrorCode::bad_input;
    const FaultCode not_found = modern ? FaultCode::invalid_params : FaultCode::resource_not_found;
    return {error.code() == ErrorCode::not_found ? not_found
            : is_theirs                          ? FaultCode::invalid_params
                                                 : FaultCode::internal_error,
            problem.detail, std::move(helps)};
}

Json answer_request(Offer& offer, const Json& id, const std::string& method, const Json* params,
                    Peer& peer) {
    Exchange exchange;
    try {
        if (params != nullptr && !params->is_object()) {
            throw Fault(FaultCode::invalid_params, "params must be an object");
        }
        exchange.params = params == nullptr ? Json::object() : *params;
        Json answer{{"jsonrpc", "2.0"}, {"id", id}};
        answer["result"] = run_method(offer, method, exchange, peer);
        return answer;
    } catch (const Fault& fault) {
        return fault_message(id, fault);
    } catch (const Error& error) {
        return fault_message(id, fault_of(error, exchange.modern));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return fault_of(id, FaultCode::internal_error, error.what());
    }
}

std::optional<Json> answer_one(Offer& offer, const Json& message, Peer& peer) {
    const Json* id = member(message, "id");
    const Json answered = id != nullptr && is_id(*id) ? *id : Json(nullptr);
    const Json* method = member(message, "method");
    if (text_member(message, "jsonrpc") != "2.0") {
        return fault_of(answered, FaultCode::invalid_request, "No message of JSON-RPC 2.0");
    }
    if (method == nullptr &&
        (member(message, "result") != nullptr || member(message, "error") != nullptr)) {
        return std::nullopt; // an answer, and nothing was asked
    }
    if (method == nullptr || !method->is_string() || (id != nullptr && !is_id(*id))) {
        return fault_of(answered, FaultCode::invalid_request,
                        "A request has a method, and an id that is a text or a whole number");
    }
    if (id == nullptr) {
        return std::nullopt; // a notification: none of them changes anything here
    }
    return answer_request(offer, answered, method->get<std::string>(), member(message, "params"),
                          peer);
}

} // namespace

std::optional<Json> answer_message(Offer& offer, const Json& message, Peer& peer) {
    if (!message.is_array()) {
        return answer_one(offer, message, peer);
    }
    constexpr std::size_t kMostOfBatch = 50;
    if (peer.legacy != "2025-03-26" && peer.legacy != "2024-11-05") {
        return fault_of(nullptr, FaultCode::invalid_request, "This revision has no batches");
    }
    if (message.empty() || message.size() > kMostOfBatch) {
        return fault_of(nullptr, FaultCode::invalid_request, "A batch has 1 to 50 messages");
    }
    Json answers = Json::array();
    for (const Json& one : message) {
        if (auto answer = answer_one(offer, one, peer)) {
            answers.push_back(std::move(*answer));
        }
    }
    return answers.empty() ? std::nullopt : std::optional(std::move(answers));
}

} // namespace sijill::server::mcp
