#include "server/pages/frame/answer_files.hpp"

#include "render/render.hpp"
#include "server/pages/frame/address.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

std::string_view type_of(std::string_view format) {
    return format == "csv"   ? "text/csv; charset=utf-8"
           : format == "svg" ? "image/svg+xml"
                             : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
                                  fmt::format("{}; filename=\"{}.{}\"",
                                              format == "svg" ? "inline" : "attachment", name,
                                              format));
    return response;
}

std::string json_address(const Call& call, std::string_view path) {
    const std::size_t query = call.request.target.find('?');
    std::string address = file_address(call, path);
    if (query != std::string::npos) {
        address += call.request.target.substr(query);
    }
    return address;
}

} // namespace sijill::server
