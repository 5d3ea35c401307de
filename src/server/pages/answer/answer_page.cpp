#include "server/pages/answer/answer_page.hpp"

#include "base/marked_text.hpp"
#include "base/to_int64.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/answer/answer_parts.hpp"
#include "server/pages/answer/facets.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sijill::server {
namespace {

/// Facets are counted among so many passages, the best, so that a word of every sentence stays
/// quick.
constexpr std::size_t kMostPassages = 1000;
constexpr std::size_t kPassagesOfPage = 10;

std::vector<std::string_view> names() {
    std::vector<std::string_view> all{"q", "page", "why"};
    all.insert(all.end(), std::begin(kFacets), std::end(kFacets));
    return all;
}

/// The passages of a question, narrowed, and those of one page.
struct Passages {
    PassageResult found;
    Narrowed left;
    std::vector<const PassageHit*> shown;
    std::int64_t number = 1;
    std::int64_t pages = 1;
};

Passages passages_of(const Call& call, const Given& given, const std::string& question) {
    Passages passages;
    PassageOptions options;
    options.limit = kMostPassages;
    options.explain = false;
    options.thesaurus = call.options.thesaurus;
    passages.found = call.base.search(question, options);
    std::vector<std::int64_t> ids;
    std::map<std::int64_t, const PassageHit*> by_id;
    for (const PassageHit& hit : passages.found.hits) {
        ids.push_back(hit.id);
        by_id[hit.id] = &hit;
    }
    passages.left = narrowed(call, given, ids);
    const std::size_t left = passages.left.sentences.size();
    passages.pages =
        std::max<std::int64_t>(1, to_int64((left + kPassagesOfPage - 1) / kPassagesOfPage));
    passages.number = given.number("page", 1, passages.pages, 1);
    const std::size_t first = static_cast<std::size_t>(passages.number - 1) * kPassagesOfPage;
    for (std::size_t place = first; place < std::min(left, first + kPassagesOfPage); ++place) {
        passages.shown.push_back(by_id.at(passages.left.sentences[place]));
    }
    return passages;
}

/// Returns why each of the passages on the page is one, by its number: a second search, which
/// explains these few alone.
std::map<std::int64_t, Explanation> reasons_of(const Call& call, const std::string& question,
                                               const Passages& passages) {
    PassageOptions options;
    options.limit = kMostPassages;
    options.explain = true;
    options.thesaurus = call.options.thesaurus;
    std::map<std::int64_t, Explanation> reasons;
    for (PassageHit& hit : call.base.search(question, options).hits) {
        const auto is_shown = [&](const PassageHit* shown) { return shown->id == hit.id; };
        if (hit.why && std::ranges::any_of(passages.shown, is_shown)) {
            reasons.emplace(hit.id, std::move(*hit.why));
        }
    }
    return reasons;
}

/// Of a longer passage so many bytes are shown, and so many of them before the first match.
constexpr std::size_t kLongestPassage = 3000;
constexpr std::size_t kBeforeMatch = 600;

/// Returns where a code point begins, at this byte or behind it.
std::size_t code_point_at(std::string_view text, std::size_t byte) {
    while (byte < text.size() && text::is_trail_byte(text[byte])) {
        ++byte;
    }
    return byte;
}

/// Returns the text of a hit with its matches marked, or what stands round the first of them.
std::string marked_text_of(const PassageHit& hit) {
    const std::size_t match = hit.spans.empty() ? 0 : hit.spans.front().begin_byte;
    const bool is_long = hit.text.size() > kLongestPassage;
    const std::size_t begin =
        is_long ? code_point_at(hit.text, match - std::min(match, kBeforeMatch)) : 0;
    const std::size_t end =
        code_point_at(hit.text, std::min(hit.text.size(), begin + kLongestPassage));
    std::vector<TextSpan> spans;
    for (TextSpan span : hit.spans) {
        if (span.begin_byte >= begin && span.end_byte <= end) {
            span.begin_byte -= begin;
            span.end_byte -= begin;
            spans.push_back(span);
        }
    }
    const std::string shown = hit.text.substr(begin, end - begin);
    return (begin > 0 ? "…" : "") +
           marked_text(shown, spans, "<mark>", "</mark>",
                       [](std::string_view piece) { return words(piece); }) +
           (end < hit.text.size() ? "…" : "");
}

std::string passage(const Call& call, const PassageHit& hit, const std::string& title,
                    const std::string& reason) {
    return quotation({}, marked_text_of(hit),
                     place_link(call, {hit.source, title, hit.paragraph, hit.sentence}) + reason);
}

std::string passages_section(const Call& call, const std::string& question, bool why,
                             const Passages& passages) {
    const auto count = to_int64(passages.left.sentences.size());
    std::string content =
        remark(render::message(call.language, "serve.passages_found", {{"count", count}}));
    content += word_remarks(call, question, passages.found);
    if (passages.found.total > kMostPassages) {
        content += remark(render::message(
            call.language, "serve.passages_cut",
            {{"count", to_int64(kMostPassages)}, {"all", to_int64(passages.found.total)}}));
    }
    const auto reasons =
        why ? reasons_of(call, question, passages) : std::map<std::int64_t, Explanation>();
    std::set<std::string> sources;
    for (const PassageHit* hit : passages.shown) {
        sources.insert(hit->source);
    }
    const std::map<std::string, std::string> titles = titles_of(call, sources);
    for (const PassageHit* hit : passages.shown) {
        const auto reason = reasons.find(hit->id);
        content += passage(call, *hit, titles.at(hit->source),
                           reason == reasons.end()
                               ? std::string()
                               : reason_list(call, passages.found.words, reason->second));
    }
    if (!passages.shown.empty()) {
        content += block(
            "p", {},
            linked(page_address(call, "/answer", with(call.request.query, "why", why ? "" : "1")),
                   say(call, why ? "serve.why_not" : "serve.why")));
    }
    content += pager(call, "/answer", passages.number, passages.pages);
    return section("passages", say(call, "serve.passages"), content);
}

Response page_without_question(const Call& call) {
    Page page;
    page.title = say(call, "serve.answer");
    page.asks = false;
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = block("h1", {}, words(page.title)) + ask_form(call, "") +
                   remark(say(call, "serve.ask_words"));
    return page_response(call, page);
}

} // namespace

Response answer_page(const Call& call) {
    const Given given(call.request.query, names());
    const std::string question = given.text("q");
    const bool why = !given.one_of("why", {"1"}).empty();
    if (question.find_first_not_of(" \t\r\n") == std::string::npos) {
        return page_without_question(call);
    }
    const Passages passages = passages_of(call, given, question);
    Page page;
    page.title = question;
    page.question = question;
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    if (text::count_code_points(question) <= kLongestText) { // else it would be refused
        page.files = {{"JSON", file_address(call, "/api/v1/ask", {{"q", question}})}};
    }
    page.content = answer_section(call, question);
    const std::string facets = facet_lists(call, passages.left);
    std::string columns = passages_section(call, question, why, passages);
    if (!facets.empty()) {
        columns += block("aside", {{"class", "narrow"}, {"aria-label", say(call, "serve.narrow")}},
                         block("h2", {}, words(say(call, "serve.narrow"))) + facets);
    }
    page.content += block("div", {{"class", "beside"}}, columns);
    return page_response(call, page);
}

} // namespace sijill::server
