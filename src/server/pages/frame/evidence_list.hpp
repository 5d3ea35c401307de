#pragma once

#include "server/call.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::server {

/// Returns the rows of queries/page/evidence.sql as quotations marked in their paragraphs, "" where
/// there are none; markup.
[[nodiscard]] std::string evidence_section(const Call& call, const ResultSet& evidence);

/// Returns the part of a text that begins at a word not far before its last `most` code points, or
/// ends not far behind its first, with "…" where something is left out.
[[nodiscard]] std::string end_of(std::string_view text, std::size_t most);
[[nodiscard]] std::string begin_of(std::string_view text, std::size_t most);

} // namespace sijill::server
