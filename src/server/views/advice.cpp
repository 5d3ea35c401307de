#include "server/views/advice.hpp"

#include "render/error_texts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sijill::server {
namespace {

bool is_for_a_terminal(const Message& advice) {
    const std::string text = advice.text();
    constexpr std::array<std::string_view, 3> kSigns{"--", "-p ", "sijill "};
    return text.ends_with('^') || std::ranges::any_of(kSigns, [&](std::string_view sign) {
               return text.find(sign) != std::string::npos;
           });
}

} // namespace

std::string advice_for_visitors(const Error& error, Language language) {
    std::string lines;
    for (const Message& advice : error.advice().each_line()) {
        if (!is_for_a_terminal(advice)) {
            lines += lines.empty() ? "" : "\n";
            lines += render::text_in(language, advice);
        }
    }
    return lines;
}

} // namespace sijill::server
