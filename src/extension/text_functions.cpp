#include "extension/text_functions.hpp"

#include "base/json_writer.hpp"
#include "base/version.hpp"
#include "extension/callback_result.hpp"
#include "extension/marking.hpp"
#include "extension/match_query.hpp"
#include "extension/register.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

namespace sijill::extension {
namespace {

void version(sqlite3_context* context, int /*count*/, Values /*values*/) noexcept {
    answer(context, [&] { give(context, kVersion); });
}

void fold(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        if (const auto text = text_of(values[0], "text")) {
            give(context, folded_words(*text));
        }
    });
}

void words(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        if (const auto text = text_of(values[0], "text")) {
            JsonWriter words;
            words.open('[');
            for (const Token& token : tokenize(*text)) {
                words.value(token.text);
            }
            give(context, words.close(']').take());
        }
    });
}

void word_stems(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        if (const auto word = text_of(values[0], "word")) {
            give(context, json_array(stems(folded_words(*word))));
        }
    });
}

void query(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        const auto text = text_of(values[0], "text");
        const auto mode = count < 2 ? std::string_view("any") : text_of(values[1], "mode");
        if (!text || !mode) {
            return;
        }
        if (mode == "phrase") {
            give(context, phrase_query(*text));
        } else if (mode == "any" || mode == "all") {
            give(context, match_query(*text, mode == "all" ? MatchMode::all : MatchMode::any));
        } else {
            throw Error(ErrorCode::usage, fmt::format("no mode {}", *mode), "any, all or phrase");
        }
    });
}

void match(sqlite3_context* context, int /*count*/, Values values) noexcept {
    answer(context, [&] {
        const auto text = text_of(values[0], "text");
        const auto question = text_of(values[1], "question");
        if (text && question) {
            sqlite3_result_int(context, Marker(*question).has_all(*text) ? 1 : 0);
        }
    });
}

/// The optional arguments after the first two: `marks` has the values where they are left out.
bool read_marks(int count, Values values, Marks& marks) {
    std::string* const places[] = {&marks.begin, &marks.end, &marks.left_out};
    constexpr std::string_view kNames[] = {"begin", "end", "left_out"};
    for (int place = 2; place < count && place < 5; ++place) {
        const auto mark = text_of(values[place], kNames[place - 2]);
        if (!mark) {
            return false;
        }
        *places[place - 2] = *mark;
    }
    return true;
}

void highlight(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        const auto text = text_of(values[0], "text");
        const auto question = text_of(values[1], "question");
        Marks marks;
        if (text && question && read_marks(count, values, marks)) {
            give(context, Marker(*question).highlight(*text, marks));
        }
    });
}

void snippet(sqlite3_context* context, int count, Values values) noexcept {
    answer(context, [&] {
        constexpr std::size_t kWords = 16;
        const auto text = text_of(values[0], "text");
        const auto question = text_of(values[1], "question");
        Marks marks;
        if (text && question && read_marks(count, values, marks)) {
            const std::size_t words = count > 5 ? count_of(values[5], "words", kWords) : kWords;
            give(context, Marker(*question).snippet(*text, marks, words));
        }
    });
}

} // namespace

void register_text_functions(sqlite3* db) {
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    register_all(db, kPure,
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
