#include "cli/output/columns.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill::cli {

Column column(std::string key, std::string_view heading) {
    const std::string name = fmt::format("heading.{}", heading.empty() ? key : heading);
    return {std::move(key), render::message(Language::english, name),
            render::message(Language::arabic, name)};
}

Column coded_column(std::string key) {
    Column coded = column(std::move(key));
    coded.coded = true;
    return coded;
}

} // namespace sijill::cli
