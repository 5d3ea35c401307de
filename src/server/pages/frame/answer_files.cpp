#include "server/pages/frame/answer_files.hpp"

#include "render/render.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace sijill::server {
namespace {

std::string_view type_of(std::string_view format) {
    return format == "csv"   ? "text/csv; charset=utf-8"
           : format == "svg" ? "image/svg+xml"
                             : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// Returns what the name of a file says where a limit cut one of its results: how many rows each
/// has at least, if there are so many.
std::string told_of_cut(const std::vector<ResultSet>& results) {
    std::optional<std::size_t> fewest;
    for (const ResultSet& result : results) {
        if (result.cut_at) {
            fewest = std::min(fewest.value_or(*result.cut_at), *result.cut_at);
        }
    }
    return fewest ? fmt::format("-first-{}-rows", *fewest) : std::string();
}

} // namespace

FileName file_name(std::string_view name, std::initializer_list<std::string_view> formats) {
    for (const std::string_view format : formats) {
        const std::size_t end = name.size() - std::min(name.size(), format.size() + 1);
        if (end > 0 && name[end] == '.' && name.substr(end + 1) == format) {
            return {std::string(name.substr(0, end)), std::string(format)};
        }
    }
    return {std::string(name), {}};
}

void require_for_file(const FileName& asked, const Given& given,
                      std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (!asked.format.empty() && given.text(name).empty()) {
            throw Error(ErrorCode::usage, {"the parameter {} is missing"_text, name});
        }
    }
}

Response answer_file(const Call& call, const std::vector<ResultSet>& results, std::string_view name,
                     std::string_view format) {
    render::RenderOptions options;
    options.language = call.language;
    options.format = render::format_from_name(format).value();
    options.csv_safe = true;
    options.csv_bom = true;
    Response response;
    response.content_type = type_of(format);
    response.body = results.size() == 1 ? render::render(results.front(), options)
                                        : render::render_sections(results, options);
    response.headers.emplace_back("Content-Disposition",
                                  fmt::format("{}; filename=\"{}{}.{}\"",
                                              format == "svg" ? "inline" : "attachment", name,
                                              told_of_cut(results), format));
    return response;
}

} // namespace sijill::server
