#include "cli/site/site.hpp"

#include "base/to_int64.hpp"
#include "cli/site/site_places.hpp"
#include "render/messages.hpp"
#include "render/page/html_article.hpp"
#include "render/page/html_evidence.hpp"
#include "render/page/html_parts.hpp"
#include "render/page/html_table.hpp"
#include "render/page/page_frame.hpp"
#include "render/page/render_page.hpp"
#include "reports/run/cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sijill::cli {
namespace {

using render::bdi;
using render::PageLink;

/// A part of the site, which has a page that lists it.
struct Part {
    std::string_view file;
    std::string_view message; ///< of its name
};

constexpr Part kReports{"reports.html", "site.reports"};
constexpr Part kSources{"sources.html", "site.sources"};
constexpr Part kEntities{"entities.html", "site.entities"};

/// How many of the newest sources the first page shows.
constexpr std::size_t kNewest = 10;

class SiteMaker {
public:
    SiteMaker(KnowledgeBase& base, const ReportCatalog& catalog,
              const render::RenderOptions& options, const TakeFile& take)
        : base_(base), catalog_(catalog), options_(options), take_(take),
          places_(base, options.language), sources_(list_sources(base, options.language)) {}

    void make() {
        take_("style.css", render::page_style());
        make_reports();
        make_entities();
        make_sources();
        make_first();
    }

private:
    [[nodiscard]] std::string say(std::string_view key) const {
        return render::message(options_.language, key);
    }

    /// Writes a page. `part` is the part that it belongs to; without one it is the first page.
    void write(const std::string& path, const Part* part, const std::string& title,
               const std::string& content) {
        const auto depth = static_cast<std::size_t>(std::ranges::count(path, '/'));
        const std::string up = SitePlaces::way_up(depth);
        render::PageFrame frame;
        frame.language = options_.language;
        frame.title = title;
        frame.stylesheet = up + "style.css";
        frame.home = up + "index.html";
        for (const Part& place : {kReports, kSources, kEntities}) {
            frame.places.push_back(PageLink{say(place.message),
                                            up + std::string(place.file),
                                            part != nullptr && part->file == place.file,
                                            {}});
        }
        frame.foot = counts();
        std::string way;
        if (depth > 0) {
            way = fmt::format(
                "<p class=\"crumbs\">{} › {}</p>\n",
                render::html_link(frame.home, bdi(say("site.name"))),
                render::html_link(up + std::string(part->file), bdi(say(part->message))));
        }
        take_(path, render::page_begin(frame) + way + content + render::page_end(frame));
    }

    [[nodiscard]] std::string counts() const {
        return render::message(options_.language, "site.counts",
                               {{"sources", to_int64(sources_.rows.size())},
                                {"statements", to_int64(places_.statements())},
                                {"entities", to_int64(places_.entities().size())}});
    }

    void make_reports() {
        for (const Report& report : catalog_.reports()) {
            const bool needs_value = std::ranges::any_of(
                report.parameters, [](const ReportParameter& one) { return one.required; });
            if (needs_value) {
                continue;
            }
            const ReportPage page = report_page(base_, report, {}, {options_.language, false});
            write(fmt::format("reports/{}.html", report.name), &kReports, page.rows.title,
                  render::report_parts(page, options_, places_.addresses(1)));
            cards_ += fmt::format(
                "<a class=\"sheet\" href=\"reports/{}.html\"><span class=\"figure\">{}</span>"
                "<h2>{}</h2><span class=\"quiet\">{}</span></a>\n",
                report.name, page.rows.rows.size(), bdi(page.rows.title),
                bdi(page.rows.description));
        }
        cards_ = fmt::format("<div class=\"cards\">\n{}</div>\n", cards_);
        write(std::string(kReports.file), &kReports, say(kReports.message),
              under_heading(1, say(kReports.message), cards_));
    }

    void make_entities() {
        for (const auto& [slug, label] : places_.entities()) {
            std::string content = render::html_heading(1, label);
            for (const ResultSet& section : entity_card(base_, slug, options_.language)) {
                content += render::html_section(section, options_, 2, places_.addresses(1));
            }
            write(fmt::format("entities/{}.html", slug), &kEntities, label, content);
        }
        ResultSet list =
            run_report(base_, catalog_.find("entities"), {}, {options_.language, false});
        list.title = say(kEntities.message);
        write(std::string(kEntities.file), &kEntities, list.title,
              render::html_section(list, options_, 1, places_.addresses(0)));
    }

    void make_sources() {
        const std::size_t slug_column = *sources_.column("slug");
        for (const auto& row : sources_.rows) {
            const std::string slug = to_text(row[slug_column]);
            const SourceCard card = source_card(base_, slug, options_.language);
            const ResultSet facts = in_words(card.source);
            const std::string title = source_title(row);
            write(fmt::format("sources/{}.html", slug), &kSources, title,
                  under_heading(1, title, render::html_sources(facts, options_)) + article(card));
        }
        write(std::string(kSources.file), &kSources, say(kSources.message),
              render::html_section(sources_, options_, 1, places_.addresses(0)));
    }

    [[nodiscard]] std::string article(const SourceCard& card) const {
        const std::string language =
            to_text(card.source.rows.at(0)[*card.source.column("language")]);
        // A statement has no page of its own here, and leads to its sentence.
        return render::html_article({card.sentences, card.quotations, card.statements, language},
                                    options_);
    }

    /// Returns a source with the words of the catalogue for the codes of its kind and its language.
    [[nodiscard]] ResultSet in_words(ResultSet source) const {
        for (const std::string_view key : {"kind", "language"}) {
            Value& value = source.rows.at(0)[*source.column(key)];
            const std::string word = render::message_or_nothing(
                options_.language, fmt::format("site.{}_{}", key, to_text(value)));
            if (!word.empty()) {
                value = word;
            }
        }
        return source;
    }

    [[nodiscard]] std::string source_title(const std::vector<Value>& row) const {
        const std::string title = to_text(row[*sources_.column("title")]);
        return title.empty() ? to_text(row[*sources_.column("slug")]) : title;
    }

    void make_first() {
        std::string newest;
        for (std::size_t index = 0; index < std::min(kNewest, sources_.rows.size()); ++index) {
            const auto& row = sources_.rows[index];
            newest += fmt::format(
                "<li><a href=\"sources/{}.html\">{}</a> <span class=\"quiet\">{}</span></li>\n",
                to_text(row[*sources_.column("slug")]), bdi(source_title(row)),
                bdi(to_text(row[*sources_.column("known_on")])));
        }
        newest = fmt::format("<ul class=\"plain\">\n{}</ul>\n", newest);
        write("index.html", nullptr, "",
              fmt::format("<header>\n{}<p class=\"lead\">{}</p>\n<p class=\"quiet\">{}</p>\n"
                          "</header>\n",
                          render::html_heading(1, say("site.name")), bdi(say("site.promise")),
                          bdi(counts())) +
                  under_heading(2, say(kReports.message), cards_) +
                  under_heading(2, say("site.newest"), newest));
    }

    [[nodiscard]] static std::string under_heading(int level, const std::string& heading,
                                                   const std::string& content) {
        return fmt::format("<section>\n{}{}</section>\n", render::html_heading(level, heading),
                           content);
    }

    KnowledgeBase& base_;
    const ReportCatalog& catalog_;
    const render::RenderOptions& options_;
    const TakeFile& take_;
    SitePlaces places_;
    ResultSet sources_;
    std::string cards_; ///< of the reports; markup
};

} // namespace

void make_site(KnowledgeBase& base, const ReportCatalog& catalog,
               const render::RenderOptions& options, const TakeFile& take) {
    SiteMaker(base, catalog, options, take).make();
}

} // namespace sijill::cli
