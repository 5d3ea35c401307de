#pragma once

#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// Code points of a text that programs may give, where nothing else is said of it.
inline constexpr std::size_t kLongestText = 1000;

/// What `sijill serve` was told. Plain data.
struct ServeOptions {
    std::filesystem::path base_file; ///< empty: the built-in base
    std::string cluster;             ///< addresses of nodes, one of which keeps the file; or empty
    std::string base_path;           ///< the prefix of all addresses, such as "/sijill"; or empty
    bool sql = true;                 ///< SQL of visitors is run
    bool edit = false;               ///< candidates can be reviewed
    std::chrono::milliseconds timeout{1000}; ///< of one statement
    std::size_t max_rows = 1000;
    std::size_t max_bytes = std::size_t{4} << 20; ///< of one answer
    std::optional<std::string> thesaurus{};       ///< path of a file with further concepts
};

/// All that a route needs to answer one request. The references outlive the call; the base is used
/// by this call alone meanwhile, in one read transaction (but for a route that writes), and its
/// statements are interrupted when the client leaves or the answer takes too long.
struct Call {
    const Request& request;
    KnowledgeBase& base;
    const ReportCatalog& catalog;
    const Questions& questions;
    const ServeOptions& options;
    Language language = Language::arabic; ///< of a page: from its address
    std::vector<std::string> parts;       ///< what the route's placeholders stand for, decoded
};

/// An address and what answers it. In a pattern `{}` stands for one or more characters without a
/// slash: "/api/v1/reports/{}".
struct Route {
    std::string_view pattern;
    std::vector<std::string_view> methods; ///< "GET", "POST"; HEAD comes with GET
    std::function<Response(const Call&)> answer;
    bool cached = true;  ///< the answer depends on the base, the program and the address alone
    bool writes = false; ///< the base is opened for writing; refused unless options.edit
};

} // namespace sijill::server
