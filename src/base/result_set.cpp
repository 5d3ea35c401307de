#include "sijill/result_set.hpp"

#include <fmt/format.h>

#include <array>

namespace sijill {

std::string_view Column::label(Language language) const noexcept {
    if (is_arabic(language) && !label_ar.empty()) {
        return label_ar;
    }
    return label_en.empty() ? key : label_en;
}

std::optional<std::size_t> ResultSet::column(std::string_view key) const noexcept {
    for (std::size_t index = 0; index < columns.size(); ++index) {
        if (columns[index].key == key) {
            return index;
        }
    }
    return std::nullopt;
}

std::string_view name_of(Chart::Kind kind) noexcept {
    constexpr std::array<std::string_view, 4> kNames{"bar", "timeline", "matrix", "graph"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string to_text(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return fmt::format("{}", *integer);
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return fmt::format("{}", *real);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    return {};
}

} // namespace sijill
