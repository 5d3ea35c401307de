#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/language.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace sijill::server::mcp {

/// What the tools read. The references outlive it; the base is used by one request at a time.
struct Library {
    KnowledgeBase& base;
    const ReportCatalog& catalog;
    const Questions& questions;
    bool sql = true;                        ///< there is a tool for SQL
    std::optional<std::string> thesaurus{}; ///< path of a file with further concepts
};

/// What an answer may have at the most. No argument raises it.
inline constexpr std::size_t kMostRows = 50;
inline constexpr std::size_t kMostBytes = 60'000; ///< of rows, as JSON
inline constexpr std::chrono::milliseconds kMostTime{2000};

} // namespace sijill::server::mcp
