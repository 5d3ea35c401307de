#include "text/sayings/quoted_words.hpp"

#include "text/unicode/straight_marks.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <optional>

namespace sijill::text {
namespace {

constexpr char32_t kStraightMark = U'"';
constexpr std::size_t kDeepestQuotation = 32;

struct QuotationMarks {
    char32_t open, close;
};

constexpr QuotationMarks kQuotationMarks[] = {
    {0x00AB, 0x00BB}, {0x201C, 0x201D}, {0x201E, 0x201C}, {0x2018, 0x2019}};

bool is_quotation_blank(char32_t letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == 0x00A0;
}

/// Whether nothing is quoted behind a mark that stands before `letter`.
bool ends_quotation(char32_t letter) {
    constexpr std::u32string_view kEnds = U".,;:!?)\u060C\u061B\u061F\u2026";
    return letter == 0 || is_quotation_blank(letter) ||
           kEnds.find(letter) != std::u32string_view::npos;
}

/// Returns the marks that a letter opens or closes, if it does.
const QuotationMarks* opened_by(char32_t letter) {
    const auto* const found = std::ranges::find(kQuotationMarks, letter, &QuotationMarks::open);
    return found == std::end(kQuotationMarks) ? nullptr : found;
}

bool is_closing_mark(char32_t letter) {
    return std::ranges::find(kQuotationMarks, letter, &QuotationMarks::close) !=
           std::end(kQuotationMarks);
}

/// One letter of the text with its place.
struct PlacedLetter {
    char32_t value;
    std::size_t byte, code_point;
};

class QuotationFinder {
public:
    explicit QuotationFinder(std::string_view text) : text_(text) {
        letters_.reserve(text.size() / 2);
        for (std::size_t byte = 0, code_point = 0; byte < text.size(); ++code_point) {
            const auto decoded = decode_utf8(text, byte);
            letters_.push_back({decoded.value, byte, code_point});
            byte = decoded.end_byte;
        }
    }

    std::vector<QuotedWords> find() {
        for (std::size_t index = 0; index < letters_.size(); ++index) {
            read(index);
        }
        while (!open_.empty()) {
            close(letters_.size(), letters_.size());
        }
        std::ranges::stable_sort(found_, {}, [](const QuotedWords& quotation) {
            return std::pair(quotation.span.begin_byte, quotation.depth);
        });
        return std::move(found_);
    }

private:
    /// A quotation that was opened: the mark that will close it, and where its words begin.
    struct Open {
        char32_t close;
        std::size_t begin, words;
    };

    [[nodiscard]] char32_t at(std::size_t index) const {
        return index < letters_.size() ? letters_[index].value : 0;
    }

    void read(std::size_t index) {
        const char32_t letter = at(index);
        if (const auto closes =
                std::ranges::find(open_.rbegin(), open_.rend(), letter, &Open::close);
            closes != open_.rend() && !is_apostrophe(index)) {
            while (open_.back().close != letter) {
                close(index, index);
            }
            close(index, index + 1);
        } else if (letter == kStraightMark) {
            read_straight(index);
        } else if (const QuotationMarks* marks = opened_by(letter)) {
            open(marks->close, index);
        } else if (is_closing_mark(letter) && !is_apostrophe(index) && found_.empty()) {
            close_from_begin(index);
        }
    }

    /// Reads a straight mark that closes nothing: it opens, unless it is one of inches or what it
    /// ends was opened earlier.
    void read_straight(std::size_t index) {
        if (is_of_inches(index)) {
            return;
        }
        const bool closes =
            index > 0 && !is_quotation_blank(at(index - 1)) && ends_quotation(at(index + 1));
        if (closes && found_.empty() && open_.empty()) {
            close_from_begin(index);
        } else if (!closes || at(index + 1) != 0) {
            open(kStraightMark, index);
        }
    }

    /// Whether a mark stands behind a number that is no year: «شاشة 6.7"».
    [[nodiscard]] bool is_of_inches(std::size_t index) const {
        constexpr std::size_t kDigitsOfYear = 4;
        std::size_t digits = 0;
        while (digits < std::min(index, kDigitsOfYear) &&
               is_digit_before_mark(at(index - digits - 1))) {
            ++digits;
        }
        return 0 < digits && digits < kDigitsOfYear;
    }

    /// Opens a quotation, unless it is so deep in others that no text means it.
    void open(char32_t closing_mark, std::size_t index) {
        if (open_.size() < kDeepestQuotation) {
            open_.push_back({closing_mark, index, index + 1});
        }
    }

    /// Whether a single mark stands between letters: «don’t».
    [[nodiscard]] bool is_apostrophe(std::size_t index) const {
        constexpr char32_t kRightSingleMark = 0x2019;
        return at(index) == kRightSingleMark && !ends_quotation(at(index + 1)) &&
               opened_by(at(index + 1)) == nullptr && !is_closing_mark(at(index + 1));
    }

    void close_from_begin(std::size_t index) {
        open_.clear();
        open_.push_back({0, 0, 0});
        close(index, index + 1);
    }

    /// Ends the innermost quotation: its words before one letter, its span before another.
    void close(std::size_t words_end, std::size_t end) {
        const Open opened = open_.back();
        open_.pop_back();
        std::size_t begin = opened.words;
        while (begin < words_end && is_quotation_blank(at(begin))) {
            ++begin;
        }
        while (words_end > begin && is_quotation_blank(at(words_end - 1))) {
            --words_end;
        }
        if (begin < words_end) {
            found_.push_back({span_of(opened.begin, end), span_of(begin, words_end), open_.size()});
        }
    }

    [[nodiscard]] TextSpan span_of(std::size_t begin, std::size_t end) const {
        const auto byte_of = [this](std::size_t index) {
            return index < letters_.size() ? letters_[index].byte : text_.size();
        };
        return {byte_of(begin), byte_of(end), begin, end};
    }

    std::string_view text_;
    std::vector<PlacedLetter> letters_;
    std::vector<Open> open_;
    std::vector<QuotedWords> found_;
};

/// Whether a text may have a quotation mark; most sentences have none, and need not be read.
bool may_have_quotations(std::string_view text) {
    return text.find_first_of("\"\xC2\xE2") != std::string_view::npos;
}

} // namespace

std::vector<QuotedWords> find_quoted_words(std::string_view text) {
    if (!may_have_quotations(text)) {
        return {};
    }
    return QuotationFinder(text).find();
}

} // namespace sijill::text
