#include "render/columns.hpp"

#include "render/messages.hpp"

#include <fmt/format.h>

#include <utility>

namespace sijill::render {

Column column(std::string key, std::string_view heading) {
    const std::string name = fmt::format("heading.{}", heading.empty() ? key : heading);
    return {std::move(key), message(Language::english, name), message(Language::arabic, name)};
}

Column coded_column(std::string key) {
    Column coded = column(std::move(key));
    coded.coded = true;
    return coded;
}

} // namespace sijill::render
