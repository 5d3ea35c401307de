#include "text/proclitics.hpp"

#include "text/stem.hpp"
#include "text/utf8.hpp"

namespace sijill::text {

std::vector<std::string> without_proclitics(std::string_view word) {
    std::vector<std::string> readings{std::string(word)};
    const std::u32string letters = to_code_points(word);
    for (const Base& base : bases(letters)) {
        std::string reading = to_utf8(base.letters);
        if (reading != word) {
            readings.push_back(std::move(reading));
        }
    }
    return readings;
}

} // namespace sijill::text
