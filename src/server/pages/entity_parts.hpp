#pragma once

#include "server/call.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

/// Sections of the page of an entity, from those of entity_card(); markup.
namespace sijill::server {

/// Returns its name, kind and counts, and its further names.
[[nodiscard]] std::string entity_head(const Call& call, const ResultSet& facts,
                                      const ResultSet* names);

/// Returns statements with their certainty, speaker and quotation, the first of very many.
[[nodiscard]] std::string statement_list(const Call& call, const ResultSet& statements,
                                         std::string_view id);

[[nodiscard]] std::string rival_list(const Call& call, const ResultSet& rivals,
                                     const std::string& slug);

/// Returns the sentences that name it, the first of very many, and a link to all.
[[nodiscard]] std::string mention_list(const Call& call, const ResultSet& mentions,
                                       const std::string& slug);

} // namespace sijill::server
