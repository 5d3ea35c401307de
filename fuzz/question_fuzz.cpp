// For any question in any mode, over an index of 60 passages with small pages: an answer, or
// Error(bad_input) in mode raw. Highlights ascend, lie in the text and leave it intact.
#include "base/marked_text.hpp"
#include "fuzz.hpp"
#include "search/passage_base.hpp"

using sijill::fuzz::require;

namespace {

const PassageBase& base() {
    static const PassageBase made = [] {
        PassageBase filled;
        filled.run("INSERT INTO sentence_index (sentence_index, rank) VALUES ('pgsz', 64)");
        const std::vector<std::string> texts{
            "تأخر إطلاق نموذج Grok3 عن نهاية عام 2024",    "أعلنت الشركة موعدًا جديدًا في 3 فبراير",
            "والتأخيراتُ ـ كما يقال ـ كثيرة: 12.5% منها",   "in English, delays of the release",
            "«قد تعكس» مشكلةً في البيانات، لا في الحواسيب", "النماذج المنافسة تصدر في موعدها"};
        for (int id = 1; id <= 60; ++id) {
            filled.add(id, texts[static_cast<std::size_t>(id) % texts.size()] + " " +
                               std::to_string(id));
        }
        filled.index().learn_stems();
        return filled;
    }();
    return made;
}

void check_spans(const std::string& text, const std::vector<sijill::TextSpan>& spans) {
    std::size_t end = 0;
    for (const sijill::TextSpan& span : spans) {
        require(end <= span.begin_byte && span.begin_byte < span.end_byte &&
                    span.end_byte <= text.size(),
                "highlights ascend within the text");
        end = span.end_byte;
    }
    require(sijill::marked_text(text, spans, "", "") == text, "highlights leave the text intact");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    sijill::fuzz::Input input(data, size);
    sijill::SearchOptions options;
    options.mode = static_cast<sijill::QueryMode>(input.byte() % 4);
    options.explain = input.byte() % 2 == 1;
    options.limit = 1 + input.byte() % 20;
    try {
        const sijill::SearchResult found = base().search(input.rest(), options);
        require(found.hits.size() <= options.limit, "no more hits than asked for");
        require(found.hits.size() <= found.total, "no more hits than there are");
        for (const sijill::Hit& hit : found.hits) {
            check_spans(
                base().list("SELECT text FROM sentence WHERE id = " + std::to_string(hit.id)).at(0),
                hit.spans);
        }
    } catch (const sijill::Error& error) {
        require(error.code() == sijill::ErrorCode::bad_input, error.what());
        require(options.mode == sijill::QueryMode::raw, error.what());
    }
    return 0;
}
