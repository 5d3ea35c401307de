#include "claims/words/conjugation.hpp"

#include "base/split.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <initializer_list>

namespace sijill::claims {

namespace {

using text::Letters;

/// Collects the forms of a word.
class Forms {
public:
    explicit Forms(Form form) : form_(form) {}

    void add(const std::u32string& spelled, bool before_pronoun = false) {
        std::string folded = folded_words(text::to_utf8(spelled));
        // «ألغى» keeps its hamza in front of the lam; many write it without.
        const char32_t hamza = spelled[0] == text::kAlefHamza || spelled[0] == text::kAlefHamzaBelow
                                   ? spelled[0]
                                   : U'\0';
        constexpr std::string_view kKeptHamza = "أل";
        if (folded.starts_with(kKeptHamza)) {
            forms_.push_back(
                {"ال" + folded.substr(kKeptHamza.size()), form_, before_pronoun, hamza});
        }
        forms_.push_back({std::move(folded), form_, before_pronoun, hamza});
    }

    void add_each(const std::u32string& stem, std::initializer_list<std::u32string_view> endings) {
        for (const std::u32string_view ending : endings) {
            add(stem + std::u32string(ending));
        }
    }

    [[nodiscard]] std::vector<WordForm> take() { return std::move(forms_); }

private:
    Form form_;
    std::vector<WordForm> forms_;
};

std::u32string without_last(const std::u32string& word) {
    return word.substr(0, word.size() - 1);
}

std::u32string letters_of(std::string_view spelled) {
    std::u32string letters = text::to_code_points(spelled);
    std::erase_if(letters,
                  [](char32_t letter) { return text::is_among(letter, text::kArabicMarks); });
    return letters;
}

void add_perfect(const std::u32string& verb, Forms& forms) {
    forms.add(verb);
    if (verb.ends_with(U'ى') || verb.ends_with(U'ا')) {
        const std::u32string stem = without_last(verb);
        forms.add_each(stem, {U"ت", U"تا", U"وا", U"يا", U"ينا", U"يت"});
        forms.add(stem + U"ا", true);
        forms.add(stem + U"و", true);
        return;
    }
    forms.add_each(verb, {U"ت", U"تا", U"ا", U"وا", U"ن", U"نا"});
    forms.add(verb + U"و", true);
    if (verb.ends_with(U'أ')) { // «أرجؤوا»
        forms.add(without_last(verb) + U"ؤوا");
    }
}

void add_imperfect(const std::u32string& verb, Forms& forms) {
    const std::u32string stem = verb.substr(1);
    const bool is_weak = stem.ends_with(U'ى') || stem.ends_with(U'ي') || stem.ends_with(U'و');
    for (const char32_t person : {U'ي', U'ت', U'ن'}) {
        forms.add(person + stem);
        if (is_weak) { // «لم يلغ», «يتخلاها»
            forms.add(person + without_last(stem));
            forms.add(person + without_last(stem) + U"ا", true);
        }
    }
    for (const char32_t person : {U'ي', U'ت'}) {
        const std::u32string plural = person + (is_weak ? without_last(stem) : stem);
        forms.add_each(plural, {U"ون", U"وا"});
        forms.add(plural + U"و", true);
        forms.add_each(person + stem, {U"ان", U"ا", U"ن"});
    }
}

/// Calls `visit` with each word of a part of the principal parts.
template <class Visit>
void for_each_word(std::string_view part, Visit visit) {
    for (const std::string_view word : split(part, ' ')) {
        if (word != "-") {
            visit(word);
        }
    }
}

void append(std::vector<WordForm>& all, std::vector<WordForm> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

} // namespace

std::vector<WordForm> decline(std::string_view noun, Form form) {
    Forms forms(form);
    const std::u32string letters = letters_of(noun);
    forms.add(letters);
    if (letters.ends_with(U'ة')) {
        const std::u32string stem = without_last(letters);
        forms.add(stem + U"ت", true); // «مهلته»
        forms.add_each(stem, {U"ات", U"تان", U"تين"});
        return forms.take();
    }
    if (letters.size() > 2 && letters.back() != U'ى') {
        forms.add_each(letters, {U"ات", U"ان", U"ين"});
        forms.add(letters + U"ي", true); // the dual before a pronoun or a genitive
    }
    if (form == Form::participle) {
        forms.add_each(letters, {U"ة", U"ون", U"تان", U"تين"});
        forms.add(letters + U"ت", true);
        forms.add(letters + U"و", true);
    }
    return forms.take();
}

std::vector<WordForm> uninflected(std::string_view word) {
    Forms forms(Form::word);
    forms.add(letters_of(word));
    return forms.take();
}

std::vector<WordForm> conjugate(std::string_view parts) {
    std::vector<std::string_view> columns = split(parts, '|');
    columns.resize(3);
    std::vector<WordForm> all;
    bool is_imperfect = false;
    for (const std::string_view word : split(columns[0], ' ')) {
        if (word != "-") {
            Forms forms(is_imperfect ? Form::imperfect : Form::perfect);
            (is_imperfect ? add_imperfect : add_perfect)(letters_of(word), forms);
            append(all, forms.take());
        }
        is_imperfect = true;
    }
    for_each_word(columns[1], [&all](std::string_view noun) { append(all, decline(noun)); });
    for_each_word(columns[2], [&all](std::string_view participle) {
        append(all, decline(participle, Form::participle));
    });
    return all;
}

} // namespace sijill::claims
