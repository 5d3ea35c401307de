#include "claims/rules/pattern.hpp"

#include "base/split.hpp"
#include "claims/data/clitics.hpp"
#include "claims/data/signs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace sijill::claims {

namespace {

constexpr std::string_view kGap = "…";
constexpr std::size_t kUsualGap = 5;   // words
constexpr std::size_t kWidestGap = 40; // words; of a gap that crosses

constexpr std::uint8_t bit(Form form) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(form));
}

constexpr std::uint8_t kAllForms = 0xFF;

/// The forms that a pattern can ask for: "@postpone.verb".
std::optional<std::uint8_t> forms_named(std::string_view name) {
    constexpr std::pair<std::string_view, std::uint8_t> kNames[] = {
        {"verb", bit(Form::perfect) | bit(Form::imperfect)},
        {"perfect", bit(Form::perfect)},
        {"imperfect", bit(Form::imperfect)},
        {"noun", bit(Form::noun)},
        {"participle", bit(Form::participle)},
        {"word", bit(Form::word)},
    };
    for (const auto& [known, forms] : kNames) {
        if (known == name) {
            return forms;
        }
    }
    return std::nullopt;
}

/// Reads one pattern.
class PatternReader {
public:
    PatternReader(std::string_view text, Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    Pattern read(bool is_blocker) {
        Pattern pattern;
        for (const std::string_view part : split(text_, ' ')) {
            const bool is_anchor = part.starts_with('!');
            if (is_anchor) {
                marked_ = pattern.elements.size();
            }
            pattern.elements.push_back(element(part.substr(is_anchor ? 1 : 0)));
        }
        pattern.anchor = marked_ ? *marked_ : anchor(pattern.elements, is_blocker);
        return pattern;
    }

private:
    [[noreturn]] void fail(std::string_view why) const {
        throw std::logic_error(fmt::format("rules: {} in the pattern {}", why, text_));
    }

    Element element(std::string_view part) {
        Element made;
        if (part.starts_with(kGap)) {
            return gap(part);
        }
        if (part == "*") {
            made.type = ElementType::cue;
            return made;
        }
        made.optional = unwrap(part, '(', ')');
        made.is_hedge = unwrap(part, '<', '>');
        if (part == kCommaSign) {
            made.type = ElementType::comma;
            return made;
        }
        if (unwrap(part, '{', '}')) {
            made.type = ElementType::slot;
        }
        const std::vector<std::string_view> flags = split(part, ':');
        if (flags.empty()) {
            fail("an element without words");
        }
        if (made.type == ElementType::slot) {
            made.role = role(flags.front());
        } else {
            for (const std::string_view words : split(flags.front(), '/')) {
                made.choices.push_back(choice(words));
            }
        }
        for (std::size_t index = 1; index < flags.size(); ++index) {
            set_flag(flags[index], made);
        }
        require_effect(made);
        return made;
    }

    /// Fails for what is asked of words that are not looked up, and for a slot's flag on a word.
    void require_effect(const Element& element) const {
        const bool has_set = std::ranges::any_of(element.choices, [](const Choice& choice) {
            return choice.word_class == WordClass::in_set;
        });
        const bool asks_clitic = element.article != Demand::may || element.pronoun != Demand::may ||
                                 element.future != Demand::may;
        const bool is_slot = element.type == ElementType::slot;
        const bool asks_preposition = element.preposition != '\0' && !is_slot;
        const bool asks_slot = element.slot != Slot::phrase || !element.kind.empty();
        if ((!has_set && (asks_clitic || asks_preposition)) || (!is_slot && asks_slot)) {
            fail("a flag without effect");
        }
    }

    static bool unwrap(std::string_view& part, char begin, char end) {
        if (part.size() < 3 || part.front() != begin || part.back() != end) {
            return false;
        }
        part = part.substr(1, part.size() - 2);
        return true;
    }

    Element gap(std::string_view part) const {
        Element made;
        made.type = ElementType::gap;
        made.longest = kUsualGap;
        part.remove_prefix(kGap.size());
        if (part == kGap) {
            made.crosses = true;
            made.longest = kWidestGap;
        } else if (!part.empty()) {
            const char* const end = part.data() + part.size();
            if (std::from_chars(part.data(), end, made.longest).ptr != end) {
                fail("a gap that is not understood");
            }
        }
        return made;
    }

    [[nodiscard]] Role role(std::string_view name) const {
        if (name != "subject" && name != "object") {
            fail("a slot that is neither subject nor object");
        }
        return name == "subject" ? Role::subject : Role::object;
    }

    void set_flag(std::string_view flag, Element& element) {
        if (flag.starts_with('@') && element.type == ElementType::slot) {
            element.choices.push_back(choice(flag));
            return;
        }
        const bool is_denied = flag.starts_with('-');
        flag.remove_prefix(is_denied ? 1 : 0);
        const Demand demand = is_denied ? Demand::must_not : Demand::must;
        if (flag == clitic::kArticle) {
            element.article = demand;
        } else if (flag == kPronounFlag) {
            element.pronoun = demand;
        } else if (flag == clitic::kWill) {
            element.future = demand;
        } else if (flag == clitic::kBy || flag == clitic::kFor || flag == clitic::kLike) {
            element.preposition = flag == clitic::kBy ? 'b' : flag == clitic::kFor ? 'l' : 'k';
        } else if (flag == "clause") {
            element.slot = Slot::clause;
        } else if (flag == "amount") {
            element.slot = Slot::amount;
        } else if (flag == "name" || flag.starts_with("name.")) {
            element.slot = Slot::name;
            element.kind = flag.substr(flag.find('.') + 1);
            element.kind = flag == "name" ? "" : element.kind;
        } else {
            fail("a flag that is not understood");
        }
    }

    Choice choice(std::string_view words) {
        Choice made;
        if (words.starts_with('#')) {
            return of_class(words.substr(1));
        }
        if (words.starts_with('@')) {
            const std::vector<std::string_view> parts = split(words.substr(1), '.');
            const auto forms = parts.size() == 2 ? forms_named(parts[1]) : std::optional(kAllForms);
            if (parts.empty() || !forms) {
                fail("a set of words that is not understood");
            }
            made.set = lexicon_.known_set(parts[0]);
            made.forms = *forms;
            return made;
        }
        const bool is_noun = words.starts_with('~');
        words.remove_prefix(is_noun ? 1 : 0);
        made.forms = is_noun ? bit(Form::noun) : bit(Form::word);
        made.set = lexicon_.set_of(fmt::format("={}{}", is_noun ? "~" : "", words));
        lexicon_.add(made.set, is_noun ? decline(words) : uninflected(words));
        return made;
    }

    [[nodiscard]] Choice of_class(std::string_view name) const {
        constexpr std::pair<std::string_view, WordClass> kClasses[] = {
            {"verb", WordClass::verb},   {"number", WordClass::number},
            {"latin", WordClass::latin}, {"definite", WordClass::definite},
            {"name", WordClass::name},
        };
        Choice made;
        const std::vector<std::string_view> parts = split(name, '.');
        for (const auto& [known, word_class] : kClasses) {
            if (!parts.empty() && parts[0] == known) {
                made.word_class = word_class;
                made.kind = parts.size() == 2 ? parts[1] : "";
                return made;
            }
        }
        fail("a class of words that is not known");
    }

    /// Returns the element that is rarest in texts: the cue of a blocker, the first word
    /// of a set, else the longest that is spelled out.
    [[nodiscard]] std::size_t anchor(const std::vector<Element>& elements, bool is_blocker) const {
        std::size_t best = elements.size();
        std::size_t best_weight = 0;
        const std::vector<std::string_view> parts = split(text_, ' ');
        for (std::size_t index = 0; index < elements.size(); ++index) {
            const Element& element = elements[index];
            if (element.type == ElementType::cue) {
                if (!is_blocker) {
                    fail("a place for the cue");
                }
                return index;
            }
            const bool is_found = element.type == ElementType::word && !element.optional &&
                                  std::ranges::all_of(element.choices, [](const Choice& choice) {
                                      return choice.word_class == WordClass::in_set;
                                  });
            constexpr std::size_t kSetWeight = 1000;
            const std::size_t weight = !is_found                       ? 0
                                       : parts[index].starts_with('@') ? kSetWeight
                                                                       : parts[index].size();
            if (weight > best_weight) {
                best = index;
                best_weight = weight;
            }
        }
        if (best == elements.size()) {
            fail("no word to find it by");
        }
        return best;
    }

    std::string_view text_;
    Lexicon& lexicon_;
    std::optional<std::size_t> marked_; ///< the element with «!»
};

} // namespace

Pattern read_pattern(std::string_view text, Lexicon& lexicon, bool is_blocker) {
    return PatternReader(text, lexicon).read(is_blocker);
}

} // namespace sijill::claims
