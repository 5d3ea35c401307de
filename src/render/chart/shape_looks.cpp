#include "render/chart/shape_looks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace sijill::render {

std::string_view look_of(std::string_view classes) {
    using Look = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Look, 18> kLooks = {{
        {"", ""},
        {"soft", R"(fill="#6b675f")"},
        {"lane", R"(font-weight="600")"},
        {"grid", R"(stroke="#dcd6c8")"},
        {"axis", R"(stroke="#857f72")"},
        {"bar", R"(fill="#0b6e5f")"},
        {"event", R"(fill="#0b6e5f")"},
        {"planned", R"(fill="#ffffff" stroke="#3b6ea5" stroke-width="2")"},
        {"not_so", R"(fill="#ffffff" stroke="#b4472f" stroke-width="2" stroke-dasharray="4 2")"},
        {"said", R"(fill="#857f72")"},
        {"whisker", R"(stroke="#1d1c1a" stroke-width="2")"},
        {"cell", R"(fill="#cfe5e0")"},
        {"node", R"(fill="#f4f1e9" stroke="#857f72")"},
        {"head", R"(fill="#857f72")"},
        {"edge open", R"(fill="none" stroke="#0b6e5f" stroke-width="2" stroke-dasharray="5 3")"},
        {"edge certain", R"(fill="none" stroke="#857f72" stroke-width="2")"},
        {"edge probable",
         R"(fill="none" stroke="#857f72" stroke-width="2" stroke-dasharray="10 4")"},
        {"edge possible",
         R"(fill="none" stroke="#857f72" stroke-width="2" stroke-dasharray="3 4")"},
    }};
    if (classes == "edge unknown") {
        classes = "edge possible";
    }
    const auto* const look = std::ranges::find(kLooks, classes, &Look::first);
    if (look == kLooks.end()) {
        throw std::logic_error(fmt::format("no look for the classes {}", classes));
    }
    return look->second;
}

} // namespace sijill::render
