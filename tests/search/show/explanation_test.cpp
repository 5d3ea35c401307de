#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/random_search.hpp"
#include "search/show/highlight.hpp"
#include "search/xquad.hpp"
#include "support/shared_data.hpp"

#include <cmath>
#include <set>

using sijill::Explanation;
using sijill::Hit;
using sijill::MatchKind;
using sijill::QueryMode;
using sijill::SearchOptions;
using sijill::SearchResult;
using sijill::WordMatch;
using sijill::WordShare;

namespace {

SearchOptions explained(QueryMode mode = QueryMode::any) {
    SearchOptions options;
    options.mode = mode;
    options.explain = true;
    return options;
}

/// `question word → text [kind]`, with stem and rules where there are.
std::string story(const WordMatch& match, const SearchResult& result, const std::string& text) {
    std::string told =
        result.words.at(match.question_word).word + " → " +
        text.substr(match.span.begin_byte, match.span.end_byte - match.span.begin_byte) + " [" +
        std::string(name_of(match.kind));
    if (!match.stem.empty()) {
        told += " " + match.stem + ": " + std::string(match.question_rule) + ", " +
                std::string(match.passage_rule);
    }
    return told + (match.in_phrase ? ", phrase]" : "]");
}

std::vector<std::string> stories(const std::string& text, const std::string& question,
                                 const SearchOptions& options = explained()) {
    const PassageBase base({text});
    const SearchResult result = base.search(question, options);
    std::vector<std::string> told;
    for (const Hit& hit : result.hits) {
        for (const WordMatch& match : hit.why.value().matches) {
            told.push_back(story(match, result, text));
        }
    }
    return told;
}

/// The sum, not as the library makes it.
double sum_of(const Explanation& why) {
    double sum = why.trigrams;
    for (const WordShare& share : why.words) {
        sum += share.forms;
        sum += share.surface;
        sum += share.synonyms;
        sum += share.mentions;
    }
    return sum + why.window;
}

/// What is wrong with an explanation; empty where nothing is.
std::string fault(const Hit& hit, const SearchResult& result, const std::string& text) {
    const Explanation& why = hit.why.value();
    if (std::abs(sum_of(why) - hit.score) > 1e-9 || std::abs(why.total() - hit.score) > 1e-9) {
        return "the shares are not the score";
    }
    std::set<std::size_t> shared;
    for (const WordShare& share : why.words) {
        if (!shared.insert(share.question_word).second || share.forms < 0 || share.surface < 0 ||
            share.synonyms < 0 || share.mentions < 0) {
            return "a share that cannot be";
        }
    }
    std::vector<sijill::TextSpan> spans;
    std::size_t last_begin = 0;
    for (const WordMatch& match : why.matches) {
        const std::size_t length = match.span.end_byte - match.span.begin_byte;
        if (match.question_word >= result.words.size() || !shared.contains(match.question_word)) {
            return "a word that has no share";
        }
        if (match.span.begin_byte < last_begin || match.span.end_byte > text.size() ||
            sijill::folded_words(text.substr(match.span.begin_byte, length)) != match.word) {
            return "a span that is not the word's";
        }
        last_begin = match.span.begin_byte;
        if (length > 0) {
            spans.push_back(match.span);
        }
    }
    for (const sijill::TextSpan& shown : hit.spans) {
        std::vector<sijill::TextSpan> both = spans;
        both.push_back(shown);
        if (sijill::search::merge_spans(both) != sijill::search::merge_spans(spans)) {
            return "a highlight without a match";
        }
    }
    return "";
}

void require_sound(const SearchResult& result, const PassageBase& base, const std::string& asked) {
    for (const Hit& hit : result.hits) {
        const std::string id = std::to_string(hit.id);
        const std::string text = base.list("SELECT text FROM sentence WHERE id = " + id).at(0);
        if (const std::string wrong = fault(hit, result, text); !wrong.empty()) {
            FAIL(wrong << " in " << id << " for: " << asked.substr(0, 200));
        }
    }
}

} // namespace

TEST_CASE("a hit tells which word of the question met which of the text, and how") {
    struct Example {
        std::string text;
        std::string question;
        std::vector<std::string> told;
    };
    const std::vector<Example> examples{
        {"أعلنت الشركةُ موعدًا", "الشركة", {"الشركه → الشركةُ [same]"}},
        {"شهدنا تأخيراتٍ كثيرة", "التأخير", {"التاخير → تأخيراتٍ [stem تاخير: article, suffix]"}},
        {"كان الإطلاق متأخرًا", "تأخير", {"تاخير → متأخرًا [kin متاخر: , suffix]"}},
        {"رأينا الاختناقات", "الاختناقتت", {"الاختناقتت → الاختناقات [near]"}},
        {"قال ماسك", "ماس*", {"ماس → ماسك [prefix]"}},
        {"قال ماس", "ماس*", {"ماس → ماس [same]"}},
        {"فشل Grok3 و Grok",
         "grok 3",
         {"grok → Grok [same]", "3 → 3 [same]", "grok → Grok [same]"}},
        {"في زنبق", "في زنبق", {"زنبق → زنبق [same]"}},
        {"زنبق زنبق", "زنبق أو زنبق", {"زنبق → زنبق [same]", "زنبق → زنبق [same]"}},
        {"قال زنبق", "زنبق -بنفسج", {"زنبق → زنبق [same]"}},
        {"عام زنبق وعام آخر",
         "\"عام زنبق\"",
         {"عام → عام [same, phrase]", "زنبق → زنبق [same, phrase]",
          "عام → وعام [stem عام: word, conjunction]"}},
    };
    for (const Example& example : examples) {
        INFO("«" << example.question << "» in «" << example.text << "»");
        CHECK(stories(example.text, example.question) == example.told);
    }
}

TEST_CASE("without kin and forms only the very word meets") {
    SearchOptions options = explained();
    options.ranking.kin = false;
    CHECK(stories("تأخير متأخر", "تأخير", options) ==
          std::vector<std::string>{"تاخير → تأخير [same]"});
    options.ranking.forms = false;
    CHECK(stories("تأخير تأخيرات", "تأخير", options) ==
          std::vector<std::string>{"تاخير → تأخير [same]"});
}

TEST_CASE("a mention is a match without a span, and has a share of its own") {
    const PassageBase base({"أعلنت إكس إيه آي موعدًا جديدًا"});
    SearchOptions options = explained();
    options.entities.push_back({1, 1, {1}});
    const SearchResult result = base.search("موعد xAI", options);
    const Explanation why = result.hits.at(0).why.value();
    REQUIRE(why.matches.size() == 2);
    CHECK(why.matches[0].kind == MatchKind::mention);
    CHECK(why.matches[0].question_word == 1);
    CHECK(why.matches[0].word.empty());
    CHECK(why.matches[1].kind == MatchKind::stem);
    REQUIRE(why.words.size() == 2);
    CHECK(why.words[1].mentions > 0);
    CHECK(why.words[1].forms == 0);
    CHECK(why.total() == Approx(result.hits[0].score).margin(1e-9));
}

TEST_CASE("the very word has a share that another form has not") {
    const PassageBase base({"تأخير", "تأخيرات"});
    const SearchResult result = base.search("تأخير", explained());
    REQUIRE(result.hits.size() == 2);
    CHECK(result.hits[0].why.value().words.at(0).surface > 0);
    CHECK(result.hits[1].why.value().words.at(0).surface == 0);
    CHECK(result.hits[1].why.value().words.at(0).forms > 0);
}

TEST_CASE("switched off, trigrams and window have no share") {
    const PassageBase base({"تأخير الشركة", "شركة"});
    SearchOptions options = explained();
    CHECK(base.search("تأخير شركة", options).hits.at(0).why.value().trigrams > 0);
    CHECK(base.search("تأخير شركة", options).hits.at(0).why.value().window > 0);
    options.ranking.reranked = 0;
    CHECK(base.search("تأخير شركة", options).hits.at(0).why.value().trigrams == 0);
    CHECK(base.search("تأخير شركة", options).hits.at(0).why.value().window == 0);
}

TEST_CASE("nothing is explained that is not asked for, and asking changes nothing else") {
    const PassageBase base({"تأخير الشركة", "شركة"});
    const SearchResult plain = base.search("تأخير شركة");
    const SearchResult told = base.search("تأخير شركة", explained());
    REQUIRE(plain.hits.size() == told.hits.size());
    for (std::size_t rank = 0; rank < plain.hits.size(); ++rank) {
        CHECK_FALSE(plain.hits[rank].why.has_value());
        CHECK(told.hits[rank].why.has_value());
        CHECK(plain.hits[rank].id == told.hits[rank].id);
        CHECK(plain.hits[rank].score == told.hits[rank].score);
        CHECK(plain.hits[rank].spans == told.hits[rank].spans);
    }
}

TEST_CASE("in mode raw words are told, and no shares") {
    CHECK(stories("قال ماسك زنبق", "ماس* AND زنبق NOT بنفسج", explained(QueryMode::raw)) ==
          std::vector<std::string>{"ماس → ماسك [prefix]", "زنبق → زنبق [same]"});
    const PassageBase base({"قال ماسك زنبق"});
    const Explanation why = base.search("زنبق", explained(QueryMode::raw)).hits.at(0).why.value();
    CHECK(why.words.empty());
    CHECK(why.total() == 0);
}

TEST_CASE("words that the stems of an older analyzer brought together have no stem to tell") {
    PassageBase base({"زنبق"});
    base.run("INSERT INTO word_stem (stem, word) VALUES ('بنفسج', 'زنبق')");
    const WordMatch match =
        base.search("بنفسج", explained()).hits.empty()
            ? WordMatch{}
            : base.search("بنفسج", explained()).hits.at(0).why.value().matches.at(0);
    CHECK(match.word == "زنبق");
    CHECK(match.kind == MatchKind::stem);
    CHECK(match.stem.empty());
}

TEST_CASE("the shares are the score, for any question over any collection") {
    random_search::Dice dice(23);
    std::set<MatchKind> seen;
    std::size_t in_phrase = 0;
    for (int bases = 0; bases < 2; ++bases) {
        const PassageBase base = random_search::random_base(dice);
        for (int number = 0; number < 100; ++number) {
            const std::string question = dice.question();
            SearchOptions options = random_search::random_options(dice);
            options.explain = true;
            const SearchResult result = base.search(question, options);
            require_sound(result, base, question);
            for (const Hit& hit : result.hits) {
                for (const WordMatch& match : hit.why->matches) {
                    seen.insert(match.kind);
                    in_phrase += match.in_phrase ? 1U : 0U;
                }
            }
        }
    }
    CHECK(seen.size() == 7);
    CHECK(in_phrase > 0);
}

TEST_CASE("the shares are the score for questions that people ask", "[shared]") {
    const std::optional<std::string> file = shared_file("data/xquad.ar.json");
    if (!file) {
        return;
    }
    const Xquad xquad = read_xquad(*file);
    PassageBase base;
    base.run("BEGIN");
    for (std::size_t place = 0; place < xquad.paragraphs.size(); ++place) {
        base.add(static_cast<std::int64_t>(place + 1), xquad.paragraphs[place]);
    }
    base.index().learn_stems();
    base.run("COMMIT");
    for (std::size_t place = 0; place < xquad.questions.size(); place += 5) {
        const std::string& question = xquad.questions[place].text;
        require_sound(base.search(question, explained()), base, question);
    }
}
