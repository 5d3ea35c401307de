#include "cli/errors/error_report.hpp"

#include "render/cells/characters.hpp"
#include "render/error_texts.hpp"

#include <iostream>

namespace sijill::cli {

std::string error_lines(const Error& error, Language language) {
    // What was set in may come from anywhere, with bytes that a terminal would obey.
    const std::string hint = render::text_in(language, error.advice());
    return "sijill: " +
           render::visible_text(render::text_of(error, language) + render::indented_lines(hint)) +
           '\n';
}

int report_error(const Error& error, Language language) {
    std::cerr << error_lines(error, language);
    return exit_code(error.code());
}

} // namespace sijill::cli
