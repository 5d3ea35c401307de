#include "server/pages/review/review_page.hpp"

#include "base/read_number.hpp"
#include "kb/base_access.hpp"
#include "kb/review/decisions.hpp"
#include "kb/review/proposed_statement.hpp"
#include "kb/review/review_queue.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/fields.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/review/review_card_view.hpp"
#include "server/pages/review/review_queue_view.hpp"
#include "server/pages/review/review_request.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace sijill::server {
namespace {

/// The name that faults of an edited statement give for its text.
constexpr const char* kForm = "statement.toml";

std::vector<std::string_view> names_with(std::initializer_list<std::string_view> more) {
    std::vector<std::string_view> names(std::begin(kReviewFields), std::end(kReviewFields));
    names.insert(names.end(), more);
    return names;
}

std::int64_t candidate_of(const Given& given) {
    return given.number("candidate", 1, std::numeric_limits<std::int64_t>::max(), 0);
}

/// Returns the edited statement with the line breaks that it had: browsers send CR LF.
std::string edited_text(const Given& given) {
    std::string text = given.text("form");
    std::erase(text, '\r');
    return text;
}

/// Returns the form that narrows the queue and names who decides.
std::string narrowing_form(const Call& call, const Given& given) {
    const auto field = [&](std::string_view name) {
        return labelled(name, say(call, fmt::format("review.field_{}", name)),
                        plain_field(name, "text", given.text(name)));
    };
    return details(say(call, "review.narrow"),
                   block("form",
                         {{"class", "fields sheet"}, {"action", page_address(call, "/review")}},
                         field("source") + field("kind") + field("curator") +
                             submit_field(say(call, "serve.show"))));
}

/// Returns true if the page shows the candidate whose form was sent, as it was.
bool shows_what_was_sent(const ReviewQueue& queue, const Given& given) {
    return !queue.empty() && queue.shown() == candidate_of(given) &&
           queue.waiting[queue.place].fingerprint == given.text("fingerprint");
}

/// Returns an edited text that cannot be shown in the form of its candidate, to be copied from.
std::string edited_apart(const Call& call, const std::string& text) {
    return text.empty() ? text : render::html_sql(text, say(call, "review.form"));
}

/// Returns the page at a candidate; with a fault of what was sent, if there was one.
Response shown(const Call& call, const Given& given, const std::optional<Error>& fault) {
    const ReviewQueue queue = review_queue(call, given, candidate_of(given));
    Page page;
    page.title = say(call, "serve.review");
    page.place = "/review";
    page.script = true;
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    page.content = title_of_page(page.title, say(call, "review.is"));
    std::string edited = fault ? edited_text(given) : "";
    if (fault) {
        page.content += fault_box(call, *fault);
    }
    if (!shows_what_was_sent(queue, given)) {
        page.content += edited_apart(call, std::exchange(edited, {}));
    }
    page.content += queue.empty()
                        ? block("p", {{"class", "sheet lead"}}, words(say(call, "review.none"))) +
                              undo_form(call, given)
                        : review_card(call, given, queue, edited);
    page.content += narrowing_form(call, given);
    return page_response(call, page, fault ? 400 : 200);
}

/// Throws Error(refused) where the number means another candidate than the one that was shown, as
/// after a reindex.
void require_same(SQLite::Database& database, std::int64_t candidate, const Given& given) {
    const kb::WaitingCandidate now{kb::found_candidate(database, candidate).source,
                                   given.text("fingerprint")};
    if (kb::number_of(database, now) != candidate) {
        throw Error(ErrorCode::refused, "the candidate is another one now"_text,
                    "look at it again"_text);
    }
}

/// Throws Error(refused) where another decision was made since the page was shown, which would be
/// taken back in place of the one that was meant.
void require_last(SQLite::Database& database, const Given& given) {
    if (given.text("decided") != std::to_string(kb::last_decision_number(database))) {
        throw Error(ErrorCode::refused, "another decision was made meanwhile"_text,
                    "look at it again"_text);
    }
}

/// Decides as the form says. Returns the candidate to show next; 0: the first that waits.
std::int64_t decide(const Call& call, const Given& given) {
    const std::string action = given.one_of("action", {"accept", "edit", "reject", "undo"});
    if (action.empty()) {
        throw Error(ErrorCode::usage, "the form says nothing to do"_text,
                    "press a button of the page"_text);
    }
    const std::int64_t candidate = candidate_of(given);
    kb::Connection& connection = kb::connection_of(call.base);
    const kb::Decision decision{"", given.text("curator"), ""};
    const ReviewQueue queue = review_queue(call, given, candidate);
    std::int64_t next =
        queue.place + 1 < queue.waiting.size() ? queue.waiting[queue.place + 1].id : 0;
    kb::write(call.base, [&] {
        if (action == "undo") {
            require_last(connection.database(), given);
            next = kb::undo_decisions(connection.database(), {}, decision).front().candidate;
            return;
        }
        require_same(connection.database(), candidate, given);
        const kb::ProposedStatement proposed =
            kb::proposed_statement(connection.database(), candidate);
        if (action == "accept") {
            kb::accept_statement(connection, candidate, proposed, decision);
        } else if (action == "edit") {
            kb::accept_statement(connection, candidate,
                                 kb::read_statement_form(proposed, kForm, edited_text(given)),
                                 decision);
        } else {
            kb::reject_candidates(connection.database(), {candidate}, decision);
        }
    });
    return next;
}

} // namespace

Response review_page(const Call& call) {
    require_reviewer(call);
    return shown(call, Given(call.request.query, names_with({"candidate"})), std::nullopt);
}

Response decide_candidate(const Call& call) {
    require_reviewer(call);
    const Given given(call.request.form,
                      names_with({"candidate", "fingerprint", "decided", "action", "form"}));
    try {
        Response response;
        response.status = 303;
        response.headers.emplace_back("Location", review_address(call, given, decide(call, given)));
        return response;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::database) {
            throw;
        }
        return shown(call, given, error);
    }
}

} // namespace sijill::server
