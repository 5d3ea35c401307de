#include "claims/words/conjugation.hpp"

#include "base/split.hpp"
#include "claims/data/clitics.hpp"
#include "claims/data/endings.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <span>

namespace sijill::claims {

namespace {

using text::Letters;

/// Collects the forms of a word.
class Forms {
public:
    explicit Forms(Form form) : form_(form) {}

    void add(const std::u32string& spelled, bool before_pronoun = false) {
        std::string folded = folded_words(text::to_utf8(spelled));
        const char32_t hamza = spelled[0] == text::kAlefHamza || spelled[0] == text::kAlefHamzaBelow
                                   ? spelled[0]
                                   : U'\0';
        if (folded.starts_with(clitic::kKeptHamza)) {
            forms_.push_back(
                {std::string(clitic::kArticle) + folded.substr(clitic::kKeptHamza.size()), form_,
                 before_pronoun, hamza});
        }
        forms_.push_back({std::move(folded), form_, before_pronoun, hamza});
    }

    void add_each(const std::u32string& stem, std::span<const std::u32string_view> endings,
                  bool before_pronoun = false) {
        for (const std::u32string_view each : endings) {
            add(stem + std::u32string(each), before_pronoun);
        }
    }

    void add_before_pronoun(const std::u32string& stem, std::u32string_view ending) {
        add(stem + std::u32string(ending), true);
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

bool is_weak(char32_t letter) {
    return text::is_one_of(letter, {text::kAlefMaksura, text::kAlef, text::kYeh, text::kWaw});
}

void add_perfect(const std::u32string& verb, Forms& forms) {
    forms.add(verb);
    if (is_weak(verb.back())) {
        forms.add_each(without_last(verb), ending::kWeakPerfect);
        forms.add_each(without_last(verb), ending::kWeakPerfectBeforePronoun, true);
        return;
    }
    forms.add_each(verb, ending::kPerfect);
    forms.add_before_pronoun(verb, ending::kPluralBeforePronoun);
    if (verb.back() == text::kAlefHamza) {
        forms.add(without_last(verb) + std::u32string(ending::kPluralOfHamza));
    }
}

void add_imperfect(const std::u32string& verb, Forms& forms) {
    const std::u32string stem = verb.substr(1);
    const bool has_weak_ending = is_weak(stem.back());
    for (const char32_t person : ending::kPersons) {
        forms.add(person + stem);
        if (has_weak_ending) { // «لم يلغ», «يتخلاها»
            forms.add(person + without_last(stem));
            forms.add(person + without_last(stem) + text::kAlef, true);
        }
    }
    for (const char32_t person : ending::kPersonsOfPlural) {
        const std::u32string plural = person + (has_weak_ending ? without_last(stem) : stem);
        forms.add_each(plural, ending::kPlural);
        forms.add_before_pronoun(plural, ending::kPluralBeforePronoun);
        forms.add_each(person + stem, ending::kDual);
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
    if (letters.empty()) {
        return {};
    }
    forms.add(letters);
    if (letters.back() == text::kTehMarbuta) {
        forms.add_before_pronoun(without_last(letters), ending::kFeminineBeforePronoun);
        forms.add_each(without_last(letters), ending::kFeminine);
        return forms.take();
    }
    if (letters.size() > 2 && letters.back() != text::kAlefMaksura) {
        forms.add_each(letters, ending::kNoun);
        forms.add_before_pronoun(letters, ending::kDualBeforePronoun);
    }
    if (form == Form::participle) {
        forms.add_each(letters, ending::kParticiple);
        forms.add_before_pronoun(letters, ending::kFeminineBeforePronoun);
        forms.add_before_pronoun(letters, ending::kPluralBeforePronoun);
    }
    return forms.take();
}

std::vector<WordForm> uninflected(std::string_view word) {
    Forms forms(Form::word);
    forms.add(letters_of(word));
    return forms.take();
}

std::vector<WordForm> conjugate(std::string_view parts) {
    constexpr std::size_t kShortestVerb = 2; // letters; an imperfect has a person and a stem
    std::vector<std::string_view> columns = split(parts, '|');
    columns.resize(3);
    std::vector<WordForm> all;
    bool is_imperfect = false;
    for (const std::string_view word : split(columns[0], ' ')) {
        const std::u32string letters = letters_of(word);
        if (word != "-" && letters.size() >= kShortestVerb) {
            Forms forms(is_imperfect ? Form::imperfect : Form::perfect);
            (is_imperfect ? add_imperfect : add_perfect)(letters, forms);
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
