#include "ask/names/loose_names.hpp"

#include "base/split.hpp"
#include "kb/names/spelling.hpp"
#include "reports/run/run_statement.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <optional>

namespace sijill::ask {
namespace {

struct KnownName {
    std::vector<std::string> words;
    NamedEntity entity;
};

std::vector<KnownName> read_names(KnowledgeBase& base, const AskQueries& queries) {
    std::vector<KnownName> names;
    for (const auto& row :
         reports::run_statement(base, queries.names, {}, Language::english).rows) {
        KnownName name;
        const std::string words = to_text(row[0]);
        for (const std::string_view word : split(words, ' ')) {
            name.words.emplace_back(word);
        }
        name.entity = {to_text(row[1]), to_text(row[2])};
        if (!name.words.empty()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

/// How near a word of a question is to a word of a name; 0: not at all.
double nearness(const std::string& asked, const std::string& known) {
    constexpr double kSame = 1;
    constexpr double kSlip = 0.8;
    constexpr double kOtherScript = 0.7;
    constexpr std::size_t kFewestLetters = 4;
    // «غروك7» is no slip of «غروك3».
    const auto has_digit = [](std::string_view word) {
        return std::ranges::any_of(word, [](char each) { return is_ascii_digit(each); });
    };
    if (has_digit(asked) || has_digit(known)) {
        return kb::without_alef_signs(asked) == known ? kSame : 0;
    }
    for (const std::string& form : text::without_proclitics(asked)) {
        const std::string bare = kb::without_alef_signs(form);
        if (bare == known) {
            return kSame;
        }
        // «فالكون» is Falcon, and no «الكون» behind a conjunction.
        if (form == asked && is_slip_of(bare, known, kFewestLetters)) {
            return kSlip;
        }
        if (text::is_arabic(bare) != text::is_arabic(known)) {
            const std::string consonants = skeleton(bare);
            const bool is_short = consonants.size() < 3;
            if (consonants.size() >= 2 && skeleton(bare, is_short) == skeleton(known, is_short)) {
                return kOtherScript;
            }
        }
    }
    return 0;
}

/// Words of a question that stand for the words of a name, in its order.
struct Fit {
    std::size_t tokens = 0;
    double score = 0;
};

/// Compares the words from `first` on with the words of a name from `offset` on. A number behind
/// them that the name has not makes it another name.
Fit fit(const std::vector<Token>& tokens, const std::vector<bool>& free, std::size_t first,
        const KnownName& name, std::size_t offset) {
    Fit found;
    double sum = 0;
    std::size_t place = offset;
    while (first + found.tokens < tokens.size() && free[first + found.tokens] &&
           place < name.words.size()) {
        const double near = nearness(tokens[first + found.tokens].text, name.words[place]);
        if (near == 0) {
            break;
        }
        sum += near;
        ++found.tokens;
        ++place;
    }
    const std::size_t behind = first + found.tokens;
    if (found.tokens > 0 && behind < tokens.size() && is_number(tokens[behind].text) &&
        tokens[behind].span.begin_cp - tokens[behind - 1].span.end_cp <= 1) {
        return {};
    }
    found.score = sum / static_cast<double>(name.words.size());
    return found;
}

/// Compares a word, or two, with the words of a name written together: «ديبسيك».
Fit fit_joined(const std::vector<Token>& tokens, const std::vector<bool>& free, std::size_t first,
               const KnownName& name) {
    std::string joined;
    for (const std::string& word : name.words) {
        joined += word;
    }
    constexpr double kJoined = 0.9;
    std::string asked;
    for (std::size_t count = 1; count <= 2 && first + count <= tokens.size(); ++count) {
        if (!free[first + count - 1]) {
            break;
        }
        asked += kb::without_alef_signs(tokens[first + count - 1].text);
        if ((count > 1 || name.words.size() > 1) && asked.size() >= 4) {
            if (const double near = nearness(asked, joined); near > 0) {
                return {count, near * kJoined};
            }
        }
    }
    return {};
}

class LooseFinder {
public:
    LooseFinder(const std::vector<Token>& tokens, std::vector<bool> free,
                std::vector<KnownName> names)
        : tokens_(&tokens), free_(std::move(free)), names_(std::move(names)) {}

    std::vector<Named> find() {
        std::vector<Named> found;
        for (std::size_t first = 0; first < tokens_->size();) {
            const std::optional<Named> best = best_at(first);
            if (best) {
                found.push_back(*best);
            }
            first += best ? best->token_count : 1;
        }
        return found;
    }

private:
    std::optional<Named> best_at(std::size_t first) {
        if (!free_[first] || is_number((*tokens_)[first].text)) {
            return std::nullopt;
        }
        Named best{first, 0, {}, false, false};
        double score = 0;
        for (const KnownName& name : names_) {
            Fit near = fit_joined(*tokens_, free_, first, name);
            for (std::size_t offset = 0; offset < name.words.size(); ++offset) {
                const Fit part = fit(*tokens_, free_, first, name, offset);
                near = part.score > near.score ? part : near;
            }
            if (near.tokens == 0) {
                continue;
            }
            constexpr double kEqual = 1e-6;
            // A longer part of a name means more than a larger part of a shorter one.
            const double value = static_cast<double>(near.tokens) + near.score;
            if (value > score + kEqual) {
                score = value;
                best.entities.clear();
                best.token_count = near.tokens;
            }
            if (value > score - kPart && near.tokens == best.token_count &&
                std::ranges::find(best.entities, name.entity.slug, &NamedEntity::slug) ==
                    best.entities.end()) {
                best.entities.push_back(name.entity);
            }
        }
        return best.entities.empty() ? std::nullopt : std::optional(best);
    }

    /// What differs by less is equally near: «Opus» is as much of «Claude 3 Opus» as of
    /// «Claude3.5Opus».
    static constexpr double kPart = 0.2;

    const std::vector<Token>* tokens_;
    std::vector<bool> free_;
    std::vector<KnownName> names_;
};

} // namespace

std::vector<Named> find_loose_names(KnowledgeBase& base, const AskQueries& queries,
                                    const std::vector<Token>& tokens,
                                    const std::vector<bool>& free) {
    return LooseFinder(tokens, free, read_names(base, queries)).find();
}

} // namespace sijill::ask
