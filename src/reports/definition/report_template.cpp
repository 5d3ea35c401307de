#include "base/embedded_files.hpp"
#include "reports/definition/report_header.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

namespace sijill {

std::string report_template(std::string_view name) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    if (name.empty() || name.front() == '-' ||
        name.find_first_not_of(kLetters) != std::string_view::npos) {
        throw Error(ErrorCode::usage, {"{} is no name for a report"_text, name},
                    "small letters, digits and hyphens: late-models"_text);
    }
    if (reports::is_taken(name)) {
        throw Error(ErrorCode::usage, {"sijill report {} is something else"_text, name},
                    "choose another name"_text);
    }
    constexpr std::string_view kName = "NAME";
    std::string text(embedded_files("queries/new/report.sql.in").front().content);
    return text.replace(text.find(kName), kName.size(), name);
}

} // namespace sijill
