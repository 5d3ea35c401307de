#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/plan/query_plan.hpp"
#include "search/plan/question.hpp"
#include "search/plan/word_forms.hpp"
#include "search/read/index_reader.hpp"

using sijill::QueryMode;

TEST_CASE("what is asked several times restricts a search once") {
    const PassageBase base({"تأخر إطلاق النموذج الجديد", "أطلقت الشركة نماذج", "طقس جميل"});
    struct Case {
        const char* question;
        QueryMode mode;
        std::size_t restrictions;
    };
    for (const Case& asked : {
             Case{"نموذج", QueryMode::any, 0},
             Case{"نموذج نموذج نموذج", QueryMode::all, 1},
             Case{"نموذج إطلاق نموذج إطلاق", QueryMode::all, 2},
             Case{"نمو* نمو*", QueryMode::any, 1},
             Case{"نمو* نموذج* نمو*", QueryMode::any, 2},
             Case{"شركة -طقس -طقس", QueryMode::any, 1},
             Case{"شركة -طقس -\"طقس\"", QueryMode::any, 1},
             Case{"\"إطلاق النموذج\" \"إطلاق النموذج\"", QueryMode::any, 1},
             Case{"\"إطلاق النموذج\" \"النموذج إطلاق\"", QueryMode::any, 2},
             Case{"\"إطلاق النموذج\" -\"إطلاق النموذج\"", QueryMode::any, 2},
         }) {
        INFO("«" << asked.question << "»");
        sijill::SearchOptions options;
        options.mode = asked.mode;
        sijill::search::IndexReader reader(base.db(), PassageBase::tables());
        sijill::search::WordForms word_forms(base.db(), PassageBase::tables());
        const auto question = sijill::search::read_question(asked.question);
        const auto plan = sijill::search::make_plan(question, options, reader, word_forms);
        CHECK(plan.restrictions.size() == asked.restrictions);
    }
}
