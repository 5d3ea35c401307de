#pragma once

#include "sijill/analyzer.hpp"
#include "text/letters/letter_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// Reads the folded words of a text one after the other, without an allocation for each.
///
/// The order of steps, of which tokenize() and all of search see only the last:
///   1. a number is read as a whole, since its signs would separate words     (numbers)
///   2. letters are folded: NFKC, without marks and invisible characters, shapes, case, digits
///                                                                            (letter_reader)
///   3. a word is a run of letters of one script, or of digits                (WordCursor)
///   4. a word is cut behind a teh marbuta that two letters follow: a missing space
///   5. a few letters keep the sign that folding took                         (kept_letters)
///   6. «عبدالله» is cut in two, «أبوعبدالله» in three, and «كانون الثاني» is made one: names are
///   written either way
///                                                                            (joined_names)
/// docs/text-rules.md has an example and the cost of each.
namespace sijill::text {

/// Moves over the words of a text. The text must outlive the cursor.
class WordCursor {
public:
    explicit WordCursor(std::string_view text) : text_(text), reader_(text), behind_first_(text) {}

    WordCursor(const WordCursor&) = delete; // word() is a view into the buffer
    WordCursor& operator=(const WordCursor&) = delete;

    /// Moves to the next word. Returns false if there is none.
    bool next();

    /// Returns the folded word, valid until next() is called. Not empty after a next() that
    /// returned true.
    [[nodiscard]] std::string_view word() const { return word_; }

    /// Returns the part of the text that the word was read from, with the marks and tatweels behind
    /// its letters. Spans ascend and do not overlap. If one character is several words (U+FDFA),
    /// the first word has its span, and each other word the empty span at its end.
    [[nodiscard]] const TextSpan& span() const { return span_; }

private:
    /// The most bytes that one step adds to a word.
    static constexpr std::size_t kRoom = 64;

    void begin_word();
    bool read_word();
    bool read_plain_word();
    void read_number();
    void read_latin();
    void read_arabic();
    void read_other();
    void take_letter();
    bool take_arabic_letter();
    void pass_marks();
    void end_word_here();
    void skip_separators();
    void pass_apostrophe();
    void restore_spelling();
    void keep_sign(std::size_t begin, std::size_t end);
    void end_arabic_word();
    void take_name();
    void join_month();
    [[nodiscard]] std::size_t written_index(std::size_t index) const;
    [[nodiscard]] char32_t written_letter(std::size_t index) const;
    [[nodiscard]] Position end_of_letters(std::size_t letters) const;
    [[nodiscard]] LetterKind following_kind() const;

    std::string_view text_;
    LetterReader reader_;
    Letter letter_{};       ///< the next letter that is part of no word yet; a separator at first
    Letter first_letter_{}; ///< of an Arabic word; of one that is_plain_, its begin alone
    LetterReader behind_first_; ///< reads the letters of that word again, from the second on
    LetterKind previous_ = LetterKind::separator;
    std::string buffer_ = std::string(kRoom, '\0');
    std::size_t used_ = 0; ///< bytes of buffer_ that the word fills
    std::string_view word_;
    TextSpan span_;
    bool is_plain_ = false;        ///< each letter of the word is one letter of the text
    bool is_koranic_ = false;      ///< a letter of the word is written as the Koran writes it
    std::size_t restored_end_ = 0; ///< letters up to the end of what restore_spelling() replaced
    std::size_t written_end_ = 0;  ///< the same, counted as they are written
    std::string_view rest_;        ///< what step 6 has cut off, of which the next words are
    Position rest_end_;
    bool begins_month_ = false; ///< the word may be half of the name of a month
    bool joins_months_ = true;
};

/// Calls visit(std::string_view word, const TextSpan& span) for each word, in order.
template <class Visitor>
void for_each_word(std::string_view text, Visitor&& visit) {
    for (WordCursor cursor(text); cursor.next();) {
        visit(cursor.word(), cursor.span());
    }
}

} // namespace sijill::text
