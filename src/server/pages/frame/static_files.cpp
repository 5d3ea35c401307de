#include "server/pages/frame/static_files.hpp"

#include "base/embedded_files.hpp"
#include "render/page/page_frame.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace sijill::server {
namespace {

struct StaticFile {
    std::string_view path, type, content;
};

std::string_view embedded(std::string_view name) {
    return embedded_files(name).front().content;
}

const std::vector<StaticFile>& files() {
    static const std::vector<StaticFile> all{
        {"/style.css", "text/css; charset=utf-8", render::page_style()},
        {"/script.js", "text/javascript; charset=utf-8",
         embedded("src/server/pages/review/review.js")},
        {"/icon.svg", "image/svg+xml", embedded("src/server/pages/frame/icon.svg")},
    };
    return all;
}

const StaticFile& file_of(std::string_view path) {
    for (const StaticFile& file : files()) {
        if (file.path == path) {
            return file;
        }
    }
    throw Error(ErrorCode::not_found, {"there is no page {}"_text, path}, {});
}

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. It tells versions of our own files
/// apart; nobody attacks it.
std::string hash_of(std::string_view content) {
    constexpr std::uint64_t kBasis = 0xcbf29ce484222325;
    constexpr std::uint64_t kPrime = 0x100000001b3;
    std::uint64_t hash = kBasis;
    for (const char byte : content) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    }
    return fmt::format("{:016x}", hash);
}

} // namespace

std::string versioned_address(const Call& call, std::string_view path) {
    return fmt::format("{}?v={}", file_address(call, path), hash_of(file_of(path).content));
}

Response static_file(const Call& call) {
    const Given given(call.request.query, {"v"});
    const StaticFile& file = file_of(call.request.path);
    Response response;
    response.content_type = file.type;
    response.body = file.content;
    const bool is_this = given.text("v") == hash_of(file.content);
    response.headers.emplace_back("Cache-Control",
                                  is_this ? "public, max-age=31536000, immutable" : "no-cache");
    return response;
}

} // namespace sijill::server
