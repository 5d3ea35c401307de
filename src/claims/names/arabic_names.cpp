#include "claims/names/arabic_names.hpp"

#include "claims/names/latin_names.hpp"
#include "claims/names/name_extent.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace sijill::claims {
namespace {

/// Finds the names of one text, one rule after the other.
class ArabicNameFinder {
public:
    explicit ArabicNameFinder(const NameWords& words) : words_(words) {}

    ArabicNames find() {
        for (std::size_t index = 0; index < words_.size(); ++index) {
            const NameWord& word = words_[index];
            if (word.taken || word.reading.roles == nullptr) {
                continue;
            }
            if (!word.reading.roles->kind.empty() && !words_.completes_noun(index)) {
                read_behind_noun(index);
            }
            if (word.reading.roles->title) {
                read_behind_title(index);
                read_before_title(index);
            }
            if (word.reading.roles->saying) {
                read_behind_saying(index);
            }
            if (word.reading.roles->given_name) {
                read_given_name(index);
            }
        }
        read_brackets();
        return std::move(found_);
    }

private:
    void add(std::size_t first, std::size_t end, std::string_view kind, int weight,
             std::size_t clitics = 0) {
        found_.names.push_back({first, end, clitics, kind, weight});
        if (kind == kind::kPerson) {
            end_of_persons_ = std::max(end_of_persons_, end);
        }
    }

    void read_behind_noun(std::size_t noun) {
        const WordRoles& roles = *words_[noun].reading.roles;
        const std::size_t first = pass_adjectives(words_, noun + 1);
        if (const std::optional<std::size_t> end = end_of_quoted(words_, first)) {
            add(first, *end, roles.kind, weight::kNoun);
            return;
        }
        if (roles.takes == Takes::whole && first > noun + 1) {
            read_institution(noun, first);
            return;
        }
        if (roles.takes == Takes::school) {
            read_school(noun, first);
            return;
        }
        if (roles.takes == Takes::media && first > noun + 1 && !words_[noun].reading.has_article) {
            read_medium(noun, first);
            return;
        }
        if (!is_bare_arabic(words_, first)) {
            return;
        }
        const std::size_t end = end_of_bare(words_, first);
        const bool is_of_person = words_[noun].reading.has_article && is_given_name(words_, first);
        if (end == first || is_of_person) {
            return; // «رئيس الفريق محمد غريب»
        }
        const bool is_numbered = has_number(first, end);
        const bool is_named =
            seem_named(words_, first, end) || is_numbered ||
            (end < words_.size() && words_[end].gap == Gap::blank &&
             words_.is_defined_relation(end) && !words_[noun].reading.has_article);
        if (!is_named) {
            return;
        }
        if (roles.takes != Takes::marked || is_numbered) {
            add_organization_or(roles.kind, first, end);
        } else if (roles.kind == kind::kHardware && roles.several) {
            add(first, end, kind::kOrganization, weight::kNeighbour); // «رقائق إنفيديا»: its maker
        }
    }

    [[nodiscard]] bool has_number(std::size_t first, std::size_t end) const {
        while (first < end && words_[first].script != Script::number) {
            ++first;
        }
        return first < end;
    }

    /// A person may stand behind the organization that a title is of: «رئيس شركة أبل تيم كوك».
    void add_organization_or(std::string_view kind, std::size_t first, std::size_t end,
                             std::size_t clitics = 0) {
        std::size_t person = end;
        for (std::size_t index = first + 1; index < end && kind == kind::kOrganization; ++index) {
            if (is_given_name(words_, index) && !is_given_name(words_, first)) {
                person = index;
                break;
            }
        }
        add(first, person, kind, weight::kNoun, clitics);
        if (person + 1 < end) {
            add(person, end, kind::kPerson, weight::kNoun);
        }
    }

    /// «جامعة القاهرة», «جامعة محمد بن زايد للعلوم»: behind the noun stands a place, a person, or
    /// what an institution has.
    void read_school(std::size_t noun, std::size_t first) {
        const WordRoles& roles = *words_[noun].reading.roles;
        if (!is_bare_arabic(words_, noun + 1) || roles.owned || roles.several) {
            return;
        }
        std::size_t end = end_of_person(words_, noun + 1);
        if (words_[noun + 1].has_role(&WordRoles::place)) {
            end = noun + 2;
        }
        if (first > end) {
            read_institution(noun, first);
        } else if (words_[noun + 1].has_role(&WordRoles::place) ||
                   seem_named(words_, noun + 1, end)) {
            read_institution(noun, end);
        }
    }

    /// «معهد الابتكار التكنولوجي», «الهيئة السعودية للبيانات والذكاء الاصطناعي». `end` is behind
    /// the adjectives of the noun.
    void read_institution(std::size_t noun, std::size_t end) {
        constexpr std::size_t kEnough = 2;
        constexpr std::size_t kMost = 7;
        const WordRoles& roles = *words_[noun].reading.roles;
        const bool has_purpose =
            end < words_.size() && words_[end].gap == Gap::blank && words_.begins_with_lam(end);
        while (has_purpose && end < words_.size() && words_[end].gap == Gap::blank &&
               words_.has_article(end) && !is_stop_word(words_[end].folded) && end - noun < kMost) {
            ++end;
        }
        const std::size_t behind = end - noun - 1;
        const bool is_long = behind >= kEnough || roles.takes == Takes::school;
        const bool is_behind_lam = words_[noun].reading.has_article &&
                                   words_[noun].reading.clitics > 0 && words_.begins_with_lam(noun);
        if (is_long && (has_purpose || !words_[noun].reading.has_article) && !roles.owned &&
            !roles.several && !is_behind_lam) {
            add(noun, end, roles.kind, weight::kNoun, words_[noun].reading.clitics);
        }
    }

    /// «صحيفة الغارديان البريطانية», «قناة الشرق الأوسط», «وكالة الأنباء التركية الأناضول».
    void read_medium(std::size_t noun, std::size_t end) {
        while (end > noun + 1 && words_.is_defined_relation(end - 1)) {
            --end;
        }
        std::size_t first = end;
        while (first > noun + 1 && !words_.is_defined_relation(first - 1)) {
            --first;
        }
        const bool is_behind_relation = first > noun + 1 && words_[first].reading.roles == nullptr;
        if (end > first && !words_[first].has_role(&WordRoles::place) &&
            (end > first + 1 || is_behind_relation || words_.looks_foreign_behind_article(first))) {
            add(first, end, words_[noun].reading.roles->kind, weight::kNoun);
        }
    }

    void read_behind_title(std::size_t title) {
        const WordRoles& roles = *words_[title].reading.roles;
        std::size_t first = pass_adjectives(words_, title + 1);
        if (first >= words_.size() || words_[first].gap != Gap::blank ||
            words_[first].opens_quote) {
            return;
        }
        if (roles.title_of_something && is_behind_lam(first)) {
            add_organization_or(kind::kOrganization, first, end_of_bare(words_, first), 1);
            return;
        }
        const bool is_complete =
            first > title + 1 || words_[title].reading.has_article || roles.owned;
        const std::size_t end = end_of_person(words_, first);
        const bool is_honoured = end == first + 1 && !roles.title_of_something &&
                                 is_given_name(words_, first); // «الأمير هاري»
        if (!seem_named(words_, first, end) && !is_honoured) {
            return;
        }
        if (is_complete || !roles.title_of_something || is_given_name(words_, first)) {
            add(first, end, kind::kPerson, weight::kNoun);
        } else {
            add_organization_or(kind::kOrganization, first, end);
        }
    }

    /// «الرئيس التنفيذي لميسترال»: a foreign word with «لـ» behind two titles.
    [[nodiscard]] bool is_behind_lam(std::size_t index) const {
        constexpr std::string_view kLam = "\u0644";
        constexpr std::size_t kShortest = 5 * kArabicLetterBytes;
        const NameWord& word = words_[index];
        return index >= 2 && words_[index - 1].has_role(&WordRoles::title) &&
               words_[index - 2].has_role(&WordRoles::title) && word.script == Script::arabic &&
               !word.taken && word.reading.roles == nullptr && word.folded.starts_with(kLam) &&
               word.folded.size() >= kShortest && words_.looks_foreign(index);
    }

    /// «سام ألتمان، الرئيس التنفيذي …».
    void read_before_title(std::size_t title) {
        constexpr std::size_t kMostOfPerson = 3;
        if (title == 0 || words_[title].gap != Gap::mark || words_[title].opens_bracket) {
            return;
        }
        std::size_t first = title;
        while (first > 0 && title - first < kMostOfPerson) {
            const NameWord& word = words_[first - 1];
            if (word.script != Script::arabic || word.taken || word.closes_quote ||
                word.closes_bracket || words_.is_ordinary(first - 1)) {
                break;
            }
            --first;
            if (word.gap > Gap::blank) {
                break;
            }
        }
        if (first < title && seem_named(words_, first, title)) {
            add(first, title, kind::kPerson, weight::kNoun, clitics_of(first));
        }
    }

    void read_behind_saying(std::size_t verb) {
        constexpr std::size_t kMostOfPerson = 3;
        const std::size_t first = verb + 1;
        if (!is_bare_arabic(words_, first) || words_.has_article(first)) {
            return;
        }
        const std::size_t end = end_of_person(words_, first);
        if (!seem_named(words_, first, end) || end - first > kMostOfPerson) {
            return;
        }
        const bool is_organization =
            words_[verb].reading.roles->feminine && !is_given_name(words_, first);
        add(first, end, is_organization ? kind::kOrganization : kind::kPerson, weight::kSaying);
    }

    void read_given_name(std::size_t first) {
        if (words_[first].reading.has_article || first < end_of_persons_) {
            return;
        }
        const std::size_t end = end_of_person(words_, first);
        const bool is_middle =
            first > 0 && words_[first].gap <= Gap::blank &&
            (is_given_name(words_, first - 1) || words_[first - 1].has_role(&WordRoles::connector));
        const std::size_t clitics = words_[first].reading.clitics;
        if (end > first + 1 && !is_middle &&
            (clitics > 0 ? !words_[first].has_role(&WordRoles::preposition)
                         : seem_named(words_, first, end))) {
            add(first, end, kind::kPerson, weight::kSaying, clitics);
        }
    }

    [[nodiscard]] std::size_t clitics_of(std::size_t index) const {
        return words_[index].reading.roles != nullptr ? words_[index].reading.clitics : 0;
    }

    /// A name in brackets behind another: «ميسترال (Mistral)», «الهيئة … (سدايا)».
    void read_brackets() {
        const std::size_t without = found_.names.size();
        for (std::size_t index = 0; index < without; ++index) {
            const NameCandidate name = found_.names[index];
            const std::size_t first = name.end;
            if (first >= words_.size() || !words_[first].opens_bracket || words_[first].taken) {
                continue;
            }
            const std::size_t end = words_[first].script == Script::latin
                                        ? end_of_latin_name(words_, first)
                                        : end_of_bare(words_, first);
            if (end > first && words_[end - 1].closes_bracket &&
                (words_[first].script == Script::latin || seem_named(words_, first, end))) {
                add(first, end, name.kind, name.weight);
                found_.same.emplace_back(name.first, first);
            }
        }
    }

    const NameWords& words_;
    ArabicNames found_;
    std::size_t end_of_persons_ = 0; ///< of those found so far
};

} // namespace

ArabicNames find_arabic_names(const NameWords& words) {
    return ArabicNameFinder(words).find();
}

} // namespace sijill::claims
