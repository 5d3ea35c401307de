#include "server/pages/report_cards.hpp"

#include "base/to_int64.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace sijill::server {
namespace {

/// Figures above it are shown as "1000+", since nobody counts further on a card.
constexpr std::size_t kMostCounted = 1000;

/// Returns how many rows a report has without values for its parameters, or "" where that cannot be
/// told in a time.
std::string figure(const Call& call, const Report& report, std::chrono::milliseconds time) {
    const bool asks = std::ranges::any_of(
        report.parameters, [](const ReportParameter& parameter) { return parameter.required; });
    if (asks || time.count() <= 0) {
        return {};
    }
    try {
        const ResultSet rows =
            run_report(call.base, report, {},
                       {.language = call.language, .limits = {time, 0, kMostCounted, 0}});
        return rows.cut_at ? fmt::format("{}+", kMostCounted) : std::to_string(rows.rows.size());
    } catch (const Error&) {
        return {}; // the report itself tells what is wrong
    }
}

/// Shares the time of one statement among all cards, so that they cost a page no more.
class Budget {
public:
    explicit Budget(std::chrono::milliseconds all) : end_(Clock::now() + all), most_(all / 4) {}

    [[nodiscard]] std::chrono::milliseconds left() const {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now());
        return std::min(left, most_);
    }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point end_;
    std::chrono::milliseconds most_; ///< for one card
};

} // namespace

std::string report_cards(const Call& call, std::string_view heading) {
    const bool arabic = is_arabic(call.language);
    const Budget budget(call.options.timeout);
    std::string cards;
    for (const Report& report : call.catalog.reports()) {
        const std::string number = figure(call, report, budget.left());
        std::string card;
        if (!number.empty()) {
            card += block("span", {{"class", "figure"}}, number);
        }
        card += block(heading, {}, words(arabic ? report.title_ar : report.title_en));
        card += block("span", {{"class", "quiet"}},
                      words(arabic ? report.description_ar : report.description_en));
        cards += block(
            "li", {},
            element("a",
                    {{"class", "sheet"},
                     {"href", page_address(call, "/reports/" + percent_encoded(report.name))}},
                    card));
    }
    return block("ul", {{"class", "cards"}}, cards);
}

Response reports_page(const Call& call) {
    const Given given(call.request.query, {});
    Page page;
    page.title = say(call, "serve.reports");
    page.place = "/reports";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content =
        title_of_page(page.title, say(call, "serve.reports_are")) + report_cards(call, "h2");
    page.files = {{"JSON", file_address(call, "/api/v1/reports")}};
    return page_response(call, page);
}

} // namespace sijill::server
