#pragma once

#include "render/options.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace sijill::cli {

/// Takes a file of a site: its path below the site's folder, with slashes, and its bytes.
using TakeFile = std::function<void(const std::string& path, std::string_view content)>;

/// Makes a site of the whole base, to be read without this program: a first page, the reports that
/// need no value, the entities, and the sources with their statements beside the text; one
/// stylesheet. Every page leads back to the first. The same files for the same base. Throws as
/// report_page(), entity_card() and source_card() do, and what `take` throws.
void make_site(KnowledgeBase& base, const ReportCatalog& catalog,
               const render::RenderOptions& options, const TakeFile& take);

} // namespace sijill::cli
