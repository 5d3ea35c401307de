#include "render/page/html_parts.hpp"
#include "render/page/render_page.hpp"

namespace sijill::rendering {

std::string render_html(std::span<const ResultSet> results, const RenderOptions& options) {
    const ResultSet nothing;
    std::string page =
        html_head(results.empty() ? nothing : results.front(), options) + "<body>\n<main>\n";
    // One heading a page; what follows the first result stands below it.
    int level = 1;
    for (const ResultSet& result : results) {
        page += html_section(result, options, level);
        level = 2;
    }
    return page + "</main>\n</body>\n</html>\n";
}

} // namespace sijill::rendering
