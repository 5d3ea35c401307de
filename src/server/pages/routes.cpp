#include "server/pages/routes.hpp"

#include "server/pages/answer/answer_page.hpp"
#include "server/pages/compare_page.hpp"
#include "server/pages/entity_page.hpp"
#include "server/pages/error_page.hpp"
#include "server/pages/frame/static_files.hpp"
#include "server/pages/home_page.hpp"
#include "server/pages/lists.hpp"
#include "server/pages/report_cards.hpp"
#include "server/pages/report_page.hpp"
#include "server/pages/review/review_page.hpp"
#include "server/pages/source_page.hpp"
#include "server/pages/sql_page.hpp"
#include "server/pages/statement_page.hpp"

namespace sijill::server {
namespace {

using AnswerCall = Response (*)(const Call&);

/// A page by its two addresses.
struct PageRoute {
    std::string_view arabic, english;
    AnswerCall answer;
    bool cached = true; ///< as in Route
};

constexpr PageRoute kPages[]{
    {"/ar", "/en", to_home},
    {"/ar/", "/en/", home_page},
    {"/ar/answer", "/en/answer", answer_page},
    {"/ar/reports", "/en/reports", reports_page},
    {"/ar/reports/{}", "/en/reports/{}", canned_report_page},
    {"/ar/entities", "/en/entities", entities_page},
    {"/ar/entities/{}", "/en/entities/{}", entity_page},
    {"/ar/sources", "/en/sources", sources_page},
    {"/ar/sources/{}", "/en/sources/{}", source_page},
    {"/ar/statements/{}", "/en/statements/{}", statement_page},
    {"/ar/compare", "/en/compare", compare_page},
    {"/ar/compare.csv", "/en/compare.csv", compare_page},
    {"/ar/compare.xlsx", "/en/compare.xlsx", compare_page},
    {"/ar/timeline", "/en/timeline", timeline_page},
    {"/ar/timeline.csv", "/en/timeline.csv", timeline_page},
    {"/ar/timeline.xlsx", "/en/timeline.xlsx", timeline_page},
    {"/ar/timeline.svg", "/en/timeline.svg", timeline_page},
    {"/ar/sql", "/en/sql", sql_page, false},
    {"/ar/sql.csv", "/en/sql.csv", sql_page, false},
    {"/ar/sql.xlsx", "/en/sql.xlsx", sql_page, false},
};

/// Answers in a language, and tells errors as pages.
std::function<Response(const Call&)> told_in(Language language, AnswerCall answer) {
    return [language, answer](const Call& asked) {
        Call call = asked;
        call.language = language;
        try {
            return answer(call);
        } catch (const Error& error) {
            return error_page(call, error);
        }
    };
}

} // namespace

std::vector<Route> page_routes() {
    std::vector<Route> routes;
    for (const auto& [language, folder] : {std::pair(Language::arabic, &PageRoute::arabic),
                                           std::pair(Language::english, &PageRoute::english)}) {
        for (const PageRoute& page : kPages) {
            routes.push_back({page.*folder, {"GET"}, told_in(language, page.answer), page.cached});
        }
    }
    for (const auto& [language, path] :
         {std::pair(Language::arabic, "/ar/review"), std::pair(Language::english, "/en/review")}) {
        routes.push_back({path, {"GET"}, told_in(language, review_page), false});
        routes.push_back({path, {"POST"}, told_in(language, decide_candidate), false, true});
    }
    routes.push_back({"/", {"GET"}, to_language, false});
    for (const std::string_view path : {"/style.css", "/script.js", "/icon.svg"}) {
        routes.push_back({path, {"GET"}, told_in(Language::english, static_file)});
    }
    return routes;
}

} // namespace sijill::server
