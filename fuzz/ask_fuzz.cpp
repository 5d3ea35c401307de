// For any question in any of both languages: an answer in valid UTF-8, JSON that parses, or
// Error(usage) for a text without words. Citations are numbered from 1, and quotations and passages
// stand in their source.
#include "ask/answer_json.hpp"
#include "base/marked_text.hpp"
#include "fuzz.hpp"
#include "kb/base_access.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"
#include "text/unicode/utf8.hpp"

#include <nlohmann/json.hpp>

#include <map>

using sijill::fuzz::require;

namespace {

sijill::KnowledgeBase& base() {
    static auto opened = sijill::KnowledgeBase::open_image(sijill::seeded_image());
    return opened;
}

/// Returns the text of a source of the base; none for an unknown slug.
const std::string& text_of(const std::string& source) {
    static const auto texts = [] {
        std::map<std::string, std::string> read;
        SQLite::Statement sources(sijill::kb::connection_of(base()).database(),
                                  "SELECT slug, text FROM source");
        while (sources.executeStep()) {
            read[sources.getColumn(0).getString()] = sources.getColumn(1).getString();
        }
        return read;
    }();
    static const std::string nothing;
    const auto found = texts.find(source);
    return found == texts.end() ? nothing : found->second;
}

bool has(const std::string& source, const std::string& words) {
    return !words.empty() && text_of(source).find(words) != std::string::npos;
}

void check(const sijill::Answer& answer) {
    if (answer.status == sijill::AnswerStatus::answered) {
        require(!answer.text.empty() && !answer.citations.empty(), "an answer has a citation");
    }
    for (const std::string& text : {answer.text, answer.command}) {
        require(!sijill::text::find_ill_formed(text), "an answer is UTF-8");
    }
    for (const sijill::Alternative& alternative : answer.alternatives) {
        require(!sijill::text::find_ill_formed(alternative.label), "a reading is UTF-8");
    }
    std::size_t number = 0;
    for (const sijill::Citation& citation : answer.citations) {
        require(citation.number == ++number, "citations are numbered from 1");
        require(has(citation.source, citation.quote), "a quotation stands in its source");
    }
    for (const sijill::PassageHit& passage : answer.passages) {
        require(has(passage.source, passage.text), "a passage stands in its source");
        require(sijill::marked_text(passage.text, passage.spans, "", "") == passage.text,
                "highlights leave a passage intact");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const sijill::ReportCatalog catalog;
    static const sijill::Questions questions(catalog);
    sijill::fuzz::Input input(data, size);
    const unsigned how = input.byte();
    sijill::AskOptions options;
    options.explain = how % 2 == 1;
    options.limit = how / 2 % 4;
    if (how / 8 % 3 != 0) {
        options.language = how / 8 % 3 == 1 ? sijill::Language::arabic : sijill::Language::english;
    }
    try {
        const sijill::Answer answer = questions.answer(base(), input.rest(), options);
        require(answer.passages.size() <= options.limit, "no more passages than asked for");
        require(!options.language || *options.language == answer.language, "in the language asked");
        check(answer);
        require(nlohmann::json::accept(sijill::answer_json(answer)), "JSON parses");
    } catch (const sijill::Error& error) {
        require(error.code() == sijill::ErrorCode::usage, error.what());
    }
    return 0;
}
