#include "server/answers/finished.hpp"

#include "kb/rows/sha256.hpp"
#include "server/http/negotiation.hpp"

#include <fmt/format.h>

#include <random>
#include <utility>

namespace sijill::server {
namespace {

constexpr unsigned kNotModified = 304;

void add_caching(Reply& reply, const std::string& tag) {
    if (!tag.empty()) {
        reply.headers.emplace_back("ETag", tag);
    }
    if (reply.header("Cache-Control").empty()) {
        reply.headers.emplace_back("Cache-Control", tag.empty() ? "no-store" : "no-cache");
    }
    if (reply.header("Vary").empty()) {
        reply.headers.emplace_back("Vary", "Accept-Encoding");
    }
}

/// Returns a text that no other run of the program has: it may have other options and reports.
const std::string& this_run() {
    static const std::string text = [] {
        std::random_device random; // of the system
        return fmt::format("{:08x}{:08x}", random(), random());
    }();
    return text;
}

} // namespace

Coding coding_of(const Request& request) {
    return accepts_gzip(request.header("accept-encoding")) ? Coding::gzip : Coding::identity;
}

std::string entity_tag(std::string_view state, std::string_view target, Coding coding) {
    constexpr std::size_t kDigits = 32;
    if (state.empty()) {
        return {};
    }
    kb::Sha256 hash;
    for (const std::string_view part : {std::string_view(this_run()), state, target}) {
        hash.add(part);
        hash.add("\n");
    }
    hash.add(coding == Coding::gzip ? "gzip" : "identity");
    return '"' + hash.hex().substr(0, kDigits) + '"';
}

Reply finished(Response response, Coding coding, const std::string& tag) {
    constexpr std::size_t kWorthIt = 1000; // bytes; one packet has them anyhow
    Reply reply;
    reply.status = response.status;
    if (!response.body.empty()) {
        reply.headers.emplace_back("Content-Type", response.content_type);
    }
    for (auto& header : response.headers) {
        reply.headers.push_back(std::move(header));
    }
    if (coding == Coding::gzip && response.body.size() >= kWorthIt &&
        is_compressible(response.content_type)) {
        response.body = gzip(response.body);
        reply.headers.emplace_back("Content-Encoding", "gzip");
    }
    constexpr unsigned kOk = 200;
    const bool may_be_kept = reply.status == kOk && reply.header("Cache-Control") != "no-store";
    add_caching(reply, may_be_kept ? tag : std::string());
    reply.body = std::make_shared<const std::string>(std::move(response.body));
    return reply;
}

Reply not_modified(const std::string& tag) {
    Reply reply;
    reply.status = kNotModified;
    add_caching(reply, tag);
    return reply;
}

} // namespace sijill::server
