// For any lines of an assistant, each of either kind of revisions: an answer of JSON-RPC, or none;
// and rows within the limits of an answer. SQL is left to sql_fuzz.
#include "fuzz.hpp"
#include "server/mcp/dispatcher.hpp"
#include "server/mcp/knowledge_offer.hpp"
#include "sijill/seeded.hpp"

using sijill::fuzz::require;
using sijill::server::mcp::Json;

namespace {

struct Shelf {
    sijill::KnowledgeBase base = sijill::KnowledgeBase::open_image(sijill::seeded_image());
    sijill::ReportCatalog catalog;
    sijill::Questions questions{catalog};
    sijill::server::mcp::KnowledgeOffer offer{{base, catalog, questions, false}};
};

void check_answer(const Json& answer) {
    require(sijill::server::mcp::text_member(answer, "jsonrpc") == "2.0", "an answer of JSON-RPC");
    require(answer.contains("id"), "an answer has an id");
    require(answer.contains("result") != answer.contains("error"), "a result or an error");
    const std::string text = sijill::server::mcp::write_json(answer);
    require(Json::accept(text), "an answer is JSON");
    require(text.find('\n') == std::string::npos, "an answer is one line");
    constexpr std::size_t kMost = 400'000; // bytes: rows twice, with their escapes, and a list
    require(text.size() < kMost, "an answer is short");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Shelf shelf;
    sijill::fuzz::Input input(data, size);
    sijill::server::mcp::Peer peer;
    const unsigned kind = input.byte() % 3;
    peer.legacy = kind == 0 ? "2025-11-25" : kind == 1 ? "2025-03-26" : "";
    while (!input.empty()) {
        const auto message = sijill::server::mcp::read_json(input.text());
        if (!message) {
            continue;
        }
        const auto answer = sijill::server::mcp::answer_message(shelf.offer, *message, peer);
        if (answer && answer->is_array()) {
            for (const Json& one : *answer) {
                check_answer(one);
            }
        } else if (answer) {
            check_answer(*answer);
        }
    }
    return 0;
}
