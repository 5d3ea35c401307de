#pragma once

#include "ask/choose/asked_account.hpp"
#include "ask/names/named.hpp"
#include "ask/rows/facts.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::ask {

/// Tells whether statements speak of what a question names and asks. No word of a question is left
/// out of account: what neither a name nor the pattern has must stand in the statement.
class Accounts {
public:
    Accounts(const QuestionPatterns& patterns, const Reading& reading,
             const std::vector<Named>& names, Families families);

    /// How a row speaks of a name, in any of its readings: kEntity of the entity or of what belongs
    /// to it (of a person, only where what is owned is asked for, or what was done with it), 1 in
    /// its words alone, 0 not at all. Behind "according to" or «بحسب», kEntity where it is who says
    /// it, else 0.
    static constexpr int kEntity = 2;
    [[nodiscard]] int has_name(const Row& row, const Named& name);

    /// Whether one of the people and organizations that the question names as speakers says what a
    /// row tells; true where it names none. Behind "about" or «عن», or where it asks who says so, a
    /// name is what is spoken of.
    [[nodiscard]] bool has_speaker(const Row& row) const;

    /// Whether the question asks what is so according to somebody («بحسب ماسك»).
    [[nodiscard]] bool asks_account() const;

    /// Whether the question asks what somebody has confirmed («هل أكدت xAI …», "Did xAI confirm
    /// …"), and not how certain it is.
    [[nodiscard]] bool asks_who_confirms() const;

    /// Whether a row is so according to somebody whom the question does not name but describes
    /// («حسب المحللين»): how it is said, or by whom, has the word. True where nobody is described.
    [[nodiscard]] bool has_described_account(const Row& row);

    /// How a row has a word of the question: 2 in any form or in the other script, 1 by another
    /// word for the same concept, 0 not at all.
    [[nodiscard]] int has_word(const Row& row, std::size_t token);

    /// Whether a row accounts for a word of the question: has it, or another word for the same. Two
    /// kinds of words have to be there themselves: those of a time, since another word is another
    /// time («العام الماضي», «السنة القادمة»); and in a release those for what happens to it, since
    /// «صدر النموذج المنتظر» does not say that it was on time.
    [[nodiscard]] bool accounts_for(const Row& row, std::size_t token);

    /// Whether a row has those of some words of the question that say what happens to a release.
    [[nodiscard]] bool has_events(const Row& row, const std::vector<std::size_t>& tokens);

    /// Whether a text has a word of the question, in any form or by another word for it.
    [[nodiscard]] bool is_in(const std::string& text, std::size_t token);

    /// Whether a text has a word of the question in any form, or in the other script.
    [[nodiscard]] bool has_form(const std::string& text, std::size_t token);

    /// Whether a row has a number of the question behind the word that it stands behind there, or
    /// before «ألف»: "Grok 4" is not in "Grok 3 and GPT 4", and 100 thousand not 200 thousand. True
    /// of other words.
    [[nodiscard]] bool has_number(const Row& row, std::size_t token);

    /// Whether a name is that of an entity, or of one that it belongs to.
    [[nodiscard]] bool is_or_has(const Named& name, const std::string& slug) const;

    [[nodiscard]] const QuestionPatterns& patterns() const { return *patterns_; }
    [[nodiscard]] const Families& families() const { return families_; }

private:
    /// Whether a row has a number of the question beside the other word that stands beside it
    /// there.
    [[nodiscard]] bool has_side_by_side(const Row& row, std::size_t number, std::size_t other);
    [[nodiscard]] bool has_itself(const Row& row, const NamedEntity& entity);
    [[nodiscard]] bool is_topic(const Named& name) const;
    [[nodiscard]] static bool is_said_by(const Row& row, const NamedEntity& entity);
    /// Whether a name is that of an owner: "Musk's", «نموذج ماسك».
    [[nodiscard]] bool is_owner(const Named& name) const;
    /// Whether a row tells of the release of what the question names beside its owner: «متى يطلق
    /// ماسك غروك 3؟».
    [[nodiscard]] bool is_of_released(const Row& row, const NamedEntity& owner) const;
    [[nodiscard]] bool is_or_has(const NamedEntity& entity, const std::string& slug) const;
    [[nodiscard]] bool has_text(const Row& row, const std::vector<std::string>& names);
    /// Whether a word of a statement is one of its names, of which a word of the question, which is
    /// no name of the base, is only a form: «جيما» is not «جيميني».
    [[nodiscard]] bool is_form_of_name(const Fact& fact, std::size_t token,
                                       const std::string& word) const;
    [[nodiscard]] int stands_for(std::size_t token, const std::string& word);
    [[nodiscard]] bool has_word(const std::string& text, std::size_t token, int least);

    const QuestionPatterns* patterns_;
    const Reading* reading_;
    const std::vector<Named>* names_;
    Families families_;
    AskedAccount account_;
    std::unordered_map<std::int64_t, std::vector<std::string>> words_; ///< of a statement
    std::unordered_map<std::int64_t, std::string> folded_;             ///< its text
    std::vector<std::unordered_map<std::string, int>> known_; ///< of a token: word → whether
};

} // namespace sijill::ask
