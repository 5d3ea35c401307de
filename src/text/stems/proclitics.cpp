#include "text/stems/proclitics.hpp"

#include "text/stems/stem.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::text {

std::vector<std::string> without_proclitics(std::string_view word) {
    std::vector<std::string> readings{std::string(word)};
    const std::u32string letters = to_code_points(word);
    const auto add = [&](std::u32string_view reading) {
        if (std::string text = to_utf8(reading); text != word) {
            readings.push_back(std::move(text));
        }
    };
    for (const Base& base : bases(letters)) {
        add(base.letters);
        if (base.rule == rule::kArticle) {
            // What stood before the article went with it: wa-al-sharika is al-sharika too.
            add(std::u32string(kArticleLetters).append(base.letters));
        }
    }
    return readings;
}

} // namespace sijill::text
