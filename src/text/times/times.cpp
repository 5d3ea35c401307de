#include "text/times/times.hpp"

#include "base/ascii.hpp"
#include "text/times/anchoring.hpp"
#include "text/times/contexts.hpp"
#include "text/times/frames.hpp"
#include "text/times/tense.hpp"

#include <utility>

namespace sijill::text {
namespace {

std::string_view unit_name(TimeUnit unit) {
    constexpr std::string_view kNames[] = {"day",    "week", "month", "quarter",
                                           "season", "half", "year",  "decade"};
    return kNames[static_cast<std::size_t>(unit)];
}

std::string_view modifier_of(const ParsedTime& time) {
    switch (time.role) {
    case TimeRole::before:
        return "before";
    case TimeRole::after:
    case TimeRole::from:
        return "after";
    case TimeRole::until:
        return "by";
    default:
        break;
    }
    if (time.until) {
        return {};
    }
    const TimePhrase& phrase = time.phrase;
    if (phrase.is_approximate || (phrase.kind == PhraseKind::span && phrase.number == 0)) {
        return "approx";
    }
    constexpr std::string_view kParts[] = {"", "start", "mid", "end"};
    return kParts[static_cast<std::size_t>(phrase.part)];
}

/// Finds the expressions of a text one after the other.
class TimeFinder {
public:
    TimeFinder(const TimeText& text, std::optional<int> anchor) : text_(text), anchor_(anchor) {}

    std::vector<TimeExpression> find() {
        for (std::size_t index = 0; index < text_.size();) {
            const auto time = may_begin(index) ? read(index) : std::nullopt;
            if (!time) {
                ++index;
                continue;
            }
            add(*time);
            index = time->end;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool may_begin(std::size_t index) const {
        const TimeWord& word = text_[index];
        return word.kind != WordKind::none || word.number_kind != NumberKind::none ||
               word.begins_feast || (!word.folded.empty() && is_ascii_digit(word.folded[0]));
    }

    [[nodiscard]] std::optional<ParsedTime> read(std::size_t index) const {
        const bool is_next = text_[index].has_conjunction ||
                             text_.is(index - 1, WordKind::conjunction) ||
                             text_.gap(index) == Gap::comma;
        return read_expression(text_, index, is_next && index > 0 && is_behind_year(index));
    }

    /// Whether only «و» stands between a word and an expression that ends with a year.
    [[nodiscard]] bool is_behind_year(std::size_t index) const {
        return end_of_year_ > 0 &&
               (index == end_of_year_ ||
                (index == end_of_year_ + 1 && text_.is(end_of_year_, WordKind::conjunction)));
    }

    void add(const ParsedTime& time) {
        if (is_no_time(text_, time)) {
            return;
        }
        std::optional<Anchor> anchor;
        if (anchor_) {
            anchor = Anchor{*anchor_, tense_with(time), time.role == TimeRole::since};
        }
        if (is_length_of_event(time)) {
            return;
        }
        ParsedTime dated = time;
        take_year_of_next(dated);
        take_year_of_heading(dated);
        const AnchoredDays days = anchored(dated, anchor);
        if (days.state == AnchoredDays::State::impossible) {
            return;
        }
        const TimePhrase& named = dated.until ? *dated.until : dated.phrase;
        TimeExpression found;
        found.span = span_of(time);
        found.earliest = days.earliest;
        found.latest = days.latest;
        found.precision = unit_name(named.unit);
        found.modifier = modifier_of(time);
        found.calendar = named.calendar == Calendar::hijri ? "hijri" : "gregorian";
        found.inferred = days.is_inferred;
        found.known = days.state == AnchoredDays::State::known;
        found_.push_back(found);
        const bool is_year = named.kind == PhraseKind::date && named.unit == TimeUnit::year;
        end_of_year_ = is_year ? time.end : 0;
    }

    [[nodiscard]] Tense tense_with(const ParsedTime& time) const {
        switch (time.role) {
        case TimeRole::since:
            return Tense::past;
        case TimeRole::until:
            return Tense::future;
        default:
            return is_target_of_move(text_, time) ? Tense::future
                                                  : tense_of(text_, time.begin, time.end);
        }
    }

    /// «بعد عامين» and «خلال ثلاثة أشهر» say when only of what is to come; else they are lengths,
    /// or count from an event.
    [[nodiscard]] bool is_length_of_event(const ParsedTime& time) const {
        if (time.role != TimeRole::plain) {
            return false;
        }
        if (text_.is(time.begin, WordKind::after)) {
            return !text_.is(time.end - 1, WordKind::relative_day) &&
                   tense_of(text_, time.begin, time.end) < Tense::present;
        }
        return text_.is(time.begin, WordKind::during) && time.phrase.kind == PhraseKind::span &&
               tense_of(text_, time.begin, time.end) < Tense::present;
    }

    /// «سبتمبر وأكتوبر 2016» are months of one year.
    void take_year_of_next(ParsedTime& time) const {
        const bool has_and = text_.continues(time.end, WordKind::conjunction);
        const std::size_t next = has_and ? time.end + 1 : time.end;
        if (!lacks_year(time.until ? *time.until : time.phrase) || !text_.is_joined(next) ||
            (!has_and && !text_[next].has_conjunction)) {
            return;
        }
        const auto other = read_expression(text_, next, false);
        if (other && other->role == TimeRole::plain && !other->until && other->phrase.month) {
            TimePhrase& last = time.until ? *time.until : time.phrase;
            last.year = other->phrase.year;
            last.deixis = other->phrase.deixis;
        }
    }

    static bool lacks_year(const TimePhrase& phrase) {
        return phrase.kind == PhraseKind::date && phrase.month && !phrase.deixis &&
               !phrase.year.is_named();
    }

    /// A chronicle begins with its year: «1963- … في 25 أيار».
    void take_year_of_heading(ParsedTime& time) {
        if (time.begin == 0 && text_.gap(1) == Gap::dash && time.phrase.unit == TimeUnit::year) {
            year_of_heading_ = time.phrase.year;
        }
        TimePhrase& last = time.until ? *time.until : time.phrase;
        if (lacks_year(last) && year_of_heading_.is_named()) {
            last.year = year_of_heading_;
        }
    }

    /// The words with the closing bracket of a bracket between them.
    [[nodiscard]] TextSpan span_of(const ParsedTime& time) const {
        const TextSpan& begin = text_[time.begin].span;
        TextSpan span = {begin.begin_byte, text_[time.end - 1].span.end_byte, begin.begin_cp,
                         text_[time.end - 1].span.end_cp};
        const std::string_view words =
            text_.text().substr(span.begin_byte, span.end_byte - span.begin_byte);
        const std::size_t opened = words.rfind('(');
        if (opened != std::string_view::npos && words.find(')', opened) == std::string_view::npos &&
            text_.is_before(time.end - 1, ')')) {
            ++span.end_byte;
            ++span.end_cp;
        }
        return span;
    }

    const TimeText& text_;
    std::optional<int> anchor_;
    std::vector<TimeExpression> found_;
    std::size_t end_of_year_ = 0; ///< the word behind a year that was found last; 0: none
    YearName year_of_heading_;
};

} // namespace

std::vector<TimeExpression> find_times(std::string_view text, const std::vector<Token>& tokens,
                                       std::optional<int> anchor) {
    std::vector<TimeWord> words = time_words(text, tokens);
    if (words.empty()) {
        return {};
    }
    const TimeText time_text(text, std::move(words));
    return TimeFinder(time_text, anchor).find();
}

} // namespace sijill::text
