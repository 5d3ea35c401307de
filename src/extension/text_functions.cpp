#include "extension/text_functions.hpp"

#include "base/json_writer.hpp"
#include "base/version.hpp"
#include "extension/callback_result.hpp"
#include "extension/marking.hpp"
#include "extension/match_query.hpp"
#include "extension/register_everything.hpp"
#include "sijill/analyzer.hpp"

namespace sijill::extension {
namespace {

void version(sqlite3_context* context, int /*count*/, Values /*values*/) noexcept {
    set_result(context, [&] { set_text(context, kVersion); });
}

void fold(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        if (const auto text = text_of(values[0], Message::verbatim("text"))) {
            set_text(context, folded_words(*text));
        }
    });
}

void words(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        if (const auto text = text_of(values[0], Message::verbatim("text"))) {
            JsonWriter words;
            words.open('[');
            for (const Token& token : tokenize(*text)) {
                words.value(token.text);
            }
            set_text(context, words.close(']').take());
        }
    });
}

void word_stems(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        if (const auto word = text_of(values[0], Message::verbatim("word"))) {
            set_text(context, json_array(stems(folded_words(*word))));
        }
    });
}

void query(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        const auto text = text_of(values[0], Message::verbatim("text"));
        const auto mode =
            count < 2 ? std::string_view("any") : text_of(values[1], Message::verbatim("mode"));
        if (!text || !mode) {
            return;
        }
        if (mode == "phrase") {
            set_text(context, phrase_query(*text));
        } else if (mode == "any" || mode == "all") {
            set_text(context, match_query(*text, mode == "all" ? MatchMode::all : MatchMode::any));
        } else {
            throw Error(ErrorCode::usage, {"no mode {}"_text, *mode}, "any, all or phrase"_text);
        }
    });
}

void match(sqlite3_context* context, int /*count*/, Values values) noexcept {
    set_result(context, [&] {
        const auto text = text_of(values[0], Message::verbatim("text"));
        const auto question = text_of(values[1], Message::verbatim("question"));
        if (text && question) {
            sqlite3_result_int(context, Marker(*question).has_all(*text) ? 1 : 0);
        }
    });
}

/// Reads the optional arguments after the first two into `marks`, which has the values of those
/// that are left out. Returns false if one is NULL.
bool read_marks(int count, Values values, Marks& marks) {
    std::string* const read[] = {&marks.begin, &marks.end, &marks.left_out};
    constexpr const char* kNames[] = {"begin", "end", "left_out"};
    constexpr int kFirst = 2;
    for (int index = 0; index < 3 && kFirst + index < count; ++index) {
        const auto mark = text_of(values[kFirst + index], Message::verbatim(kNames[index]));
        if (!mark) {
            return false;
        }
        *read[index] = *mark;
    }
    return true;
}

void highlight(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        const auto text = text_of(values[0], Message::verbatim("text"));
        const auto question = text_of(values[1], Message::verbatim("question"));
        Marks marks;
        if (text && question && read_marks(count, values, marks)) {
            set_text(context, Marker(*question).highlight(*text, marks));
        }
    });
}

void snippet(sqlite3_context* context, int count, Values values) noexcept {
    set_result(context, [&] {
        constexpr std::size_t kWords = 16;
        const auto text = text_of(values[0], Message::verbatim("text"));
        const auto question = text_of(values[1], Message::verbatim("question"));
        Marks marks;
        if (text && question && read_marks(count, values, marks)) {
            const std::size_t words =
                count > 5 ? count_of(values[5], Message::verbatim("words"), kWords) : kWords;
            set_text(context, Marker(*question).snippet(*text, marks, words));
        }
    });
}

} // namespace

void register_text_functions(sqlite3* db) {
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    register_functions(db, kPure,
                       {{"sijill_version", 0, 0, version},
                        {"arabic_fold", 1, 1, fold},
                        {"arabic_words", 1, 1, words},
                        {"arabic_stems", 1, 1, word_stems},
                        {"arabic_query", 1, 2, query},
                        {"arabic_match", 2, 2, match},
                        {"arabic_highlight", 2, 4, highlight},
                        {"arabic_snippet", 2, 6, snippet}});
}

} // namespace sijill::extension
