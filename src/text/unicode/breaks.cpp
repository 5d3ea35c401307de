#include "text/unicode/breaks.hpp"

#include "sijill/error.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>

namespace sijill::text {
namespace {

void require(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(ErrorCode::bad_input,
                    {"ICU cannot cut text: {}"_text, Message::verbatim(u_errorName(status))},
                    "install the ICU data package that belongs to the ICU library"_text);
    }
}

icu::BreakIterator* make_iterator(BreakKind kind, UErrorCode& status) {
    const icu::Locale arabic("ar");
    switch (kind) {
    case BreakKind::sentence:
        return icu::BreakIterator::createSentenceInstance(arabic, status);
    case BreakKind::line:
        return icu::BreakIterator::createLineInstance(arabic, status);
    case BreakKind::grapheme:
        break;
    }
    return icu::BreakIterator::createCharacterInstance(arabic, status);
}

struct CloseText {
    void operator()(UText* text) const noexcept { utext_close(text); }
};

} // namespace

class Breaker::Rules {
public:
    std::unique_ptr<icu::BreakIterator> iterator;
};

Breaker::Breaker(BreakKind kind) : rules_(std::make_unique<Rules>()) {
    UErrorCode status = U_ZERO_ERROR;
    rules_->iterator.reset(make_iterator(kind, status));
    require(status);
}

Breaker::~Breaker() = default;

std::vector<std::size_t> Breaker::ends(std::string_view text) {
    constexpr std::size_t kLongest = std::numeric_limits<std::int32_t>::max();
    if (text.size() > kLongest) {
        throw Error(ErrorCode::bad_input, "a line of text is longer than 2 GiB"_text,
                    "break the text into lines"_text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, CloseText> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    require(status);
    rules_->iterator->setText(opened.get(), status);
    require(status);
    std::vector<std::size_t> ends;
    rules_->iterator->first();
    for (auto end = rules_->iterator->next(); end != icu::BreakIterator::DONE;
         end = rules_->iterator->next()) {
        ends.push_back(static_cast<std::size_t>(end));
    }
    return ends;
}

} // namespace sijill::text
