#include "cli/arguments/global_options.hpp"

#include "cli/process/terminal.hpp"

namespace sijill::cli {

std::chrono::milliseconds time_limit(const GlobalOptions& options,
                                     std::chrono::milliseconds otherwise) {
    constexpr double kMilliseconds = 1000;
    return options.timeout == 0
               ? otherwise
               : std::chrono::milliseconds(static_cast<long>(options.timeout * kMilliseconds));
}

std::optional<std::string> thesaurus_of(const GlobalOptions& options) {
    return options.thesaurus.empty() ? std::nullopt : std::optional(options.thesaurus);
}

Language language_of(const GlobalOptions& options) {
    if (!options.language.empty()) {
        return options.language == "ar" ? Language::arabic : Language::english;
    }
    const std::string variable = locale_variable();
    return !variable.empty() && environment(variable.c_str()).starts_with("ar") ? Language::arabic
                                                                                : Language::english;
}

} // namespace sijill::cli
