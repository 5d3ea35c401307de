#include "cli/arguments/usual_words.hpp"

#include <algorithm>
#include <array>

namespace sijill::cli {
namespace {

struct UsualWord {
    std::string_view word;
    std::string_view here;
};

constexpr std::array kUsualWords{
    UsualWord{"accept", "review accept"},
    UsualWord{"backup", "export"},
    UsualWord{"console", "shell"},
    UsualWord{"create", "init"},
    UsualWord{"delete", "remove"},
    UsualWord{"describe", "schema"},
    UsualWord{"diff", "compare"},
    UsualWord{"dump", "export"},
    UsualWord{"find", "search"},
    UsualWord{"grep", "search"},
    UsualWord{"import", "add"},
    UsualWord{"info", "status"},
    UsualWord{"insert", "add"},
    UsualWord{"list", "report list"},
    UsualWord{"load", "add"},
    UsualWord{"ls", "report list"},
    UsualWord{"new", "init"},
    UsualWord{"query", "sql"},
    UsualWord{"reject", "review reject"},
    UsualWord{"reports", "report list"},
    UsualWord{"rm", "remove"},
    UsualWord{"server", "serve"},
    UsualWord{"sources", "sql 'SELECT slug, title FROM source'"},
    UsualWord{"stats", "status"},
    UsualWord{"tables", "schema"},
    UsualWord{"undo", "review undo"},
    UsualWord{"version", "--version"},
    UsualWord{"web", "serve"},
};

} // namespace

std::string_view called_here(std::string_view word) noexcept {
    const auto* found = std::ranges::find(kUsualWords, word, &UsualWord::word);
    return found == kUsualWords.end() ? std::string_view() : found->here;
}

} // namespace sijill::cli
