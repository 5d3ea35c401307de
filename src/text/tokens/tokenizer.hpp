#pragma once

#include "sijill/analyzer.hpp"
#include "text/letters/letter_reader.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// The words of a text, folded, one after the other, without an allocation for each.
///
/// The order of steps, of which tokenize() and all of search see only the last:
///   1. a number is read as a whole, since signs that part words join its digits   (numbers)
///   2. letters fold: NFKC, marks and invisible characters away, letter shapes, case, digits
///                                                                              (letter_reader)
///   3. a word is a run of letters of one script, or of digits                     (WordCursor)
///   4. a word is cut behind a teh marbuta that two letters follow: a missing space
///   5. «عبدالله» is cut in two: names of its kind are written either way
/// docs/text-rules.md has an example and the cost of each.
namespace sijill::text {

/// Moves over the words of a text. The text must outlive the cursor.
class WordCursor {
public:
    explicit WordCursor(std::string_view text) : text_(text), reader_(text) {}

    WordCursor(const WordCursor&) = delete; // its words lie in its own buffer
    WordCursor& operator=(const WordCursor&) = delete;

    /// Moves to the next word; false, and no word, once there is none.
    bool next();

    /// The folded word, valid until next() is called. Not empty.
    [[nodiscard]] std::string_view word() const { return word_; }

    /// Where the word stands in the text: the marks and tatweels behind its letters are part of it.
    /// Ascending, without overlap. Where one character stands for several words (U+FDFA), the
    /// first has its span and each other one the empty span at its end.
    [[nodiscard]] const TextSpan& span() const { return span_; }

private:
    /// Bytes that one step may add to a word.
    static constexpr std::size_t kRoom = 64;

    void begin_word();
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
    void split_servant_name();
    [[nodiscard]] LetterKind following_kind() const;

    std::string_view text_;
    LetterReader reader_;
    Letter letter_{}; ///< the first that is not yet part of a word; a separator at first
    LetterKind previous_ = LetterKind::separator;
    std::string buffer_ = std::string(kRoom, '\0');
    std::size_t used_ = 0; ///< bytes of buffer_ that the word fills
    std::string_view word_;
    TextSpan span_;
    std::string_view second_word_; ///< what step 5 cut off, to be visited next
    TextSpan second_span_;
};

/// Calls visit(std::string_view word, const TextSpan& span) for each word, in order.
template <class Visitor>
void for_each_word(std::string_view text, Visitor&& visit) {
    for (WordCursor cursor(text); cursor.next();) {
        visit(cursor.word(), cursor.span());
    }
}

} // namespace sijill::text
