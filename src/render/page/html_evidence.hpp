#pragma once

#include "render/options.hpp"
#include "render/page/html_parts.hpp"
#include "sijill/result_set.hpp"

#include <set>
#include <string>

namespace sijill::render {

/// Returns the rows of queries/page/evidence.sql as quotations, each marked in its paragraph, in
/// its own direction; behind it where it stands, and what it bears on. Each statement has the
/// anchor `statement-ID` at the first of its quotations, unless it is among `anchored`, those that
/// the page has already; it is added to them.
[[nodiscard]] std::string html_quotations(const ResultSet& evidence, const RenderOptions& options,
                                          const AddressOf& address = {},
                                          std::set<std::string>* anchored = nullptr);

/// Returns the rows of queries/page/sources.sql as lists of names and values, without what nobody
/// knows.
[[nodiscard]] std::string html_sources(const ResultSet& sources, const RenderOptions& options,
                                       const AddressOf& address = {});

} // namespace sijill::render
