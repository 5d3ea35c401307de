#include "text/times/feasts.hpp"

#include "base/split.hpp"

namespace sijill::text {
namespace {

constexpr Feast kFeasts[] = {
#include "text/times/data/feasts.inc"
};

/// A name of a feast as its folded words.
struct FeastName {
    std::vector<std::string> words;
    std::size_t feast;
};

const std::vector<FeastName>& feast_names() {
    static const std::vector<FeastName> all = [] {
        std::vector<FeastName> names;
        for (std::size_t feast = 0; feast < std::size(kFeasts); ++feast) {
            for_each_part(kFeasts[feast].names, '/', [&](std::string_view name) {
                FeastName made{{}, feast};
                for (const Token& token : tokenize(name)) {
                    made.words.push_back(token.text);
                }
                names.push_back(std::move(made));
            });
        }
        return names;
    }();
    return all;
}

bool has_name_at(const TimeText& text, std::size_t index, const FeastName& name) {
    for (std::size_t word = 0; word < name.words.size(); ++word) {
        if (text[index + word].folded != name.words[word] ||
            (word > 0 && !text.is_joined(index + word))) {
            return false;
        }
    }
    return true;
}

} // namespace

std::span<const Feast> feasts() {
    return kFeasts;
}

std::vector<std::string_view> first_words_of_feasts() {
    std::vector<std::string_view> words;
    for (const FeastName& name : feast_names()) {
        words.emplace_back(name.words.front());
    }
    return words;
}

std::optional<Read<std::size_t>> read_feast(const TimeText& text, std::size_t index) {
    if (!text[index].begins_feast) {
        return std::nullopt;
    }
    for (const FeastName& name : feast_names()) {
        if (has_name_at(text, index, name)) {
            return Read<std::size_t>{name.feast, index + name.words.size()};
        }
    }
    return std::nullopt;
}

} // namespace sijill::text
