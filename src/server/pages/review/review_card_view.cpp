#include "server/pages/review/review_card_view.hpp"

#include "base/to_int64.hpp"
#include "kb/base_access.hpp"
#include "kb/review/decisions.hpp"
#include "kb/review/proposed_statement.hpp"
#include "kb/review/review_queue.hpp"
#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sijill::server {
namespace {

/// Words of a sentence by their place, with what they are.
struct FoundWords {
    std::size_t begin, end;
    std::string role; ///< key of a message
};

/// Returns the words that a rule found, ascending and apart; the first of those that overlap.
std::vector<FoundWords> found_words(const kb::FoundCandidate& found) {
    std::vector<FoundWords> all;
    const auto add = [&](const std::optional<std::string>& words, std::string_view role) {
        const std::size_t at = words ? found.text.find(*words) : std::string::npos;
        if (at != std::string::npos) {
            all.push_back({at, at + words->size(), std::string(role)});
        }
    };
    add(found.subject, "subject");
    add(found.object, "object");
    add(found.cue, "cue");
    add(found.time, "time");
    add(found.hedge, "hedge");
    add(found.speaker, "speaker");
    std::ranges::stable_sort(all, {}, &FoundWords::begin);
    std::vector<FoundWords> apart;
    for (const FoundWords& words : all) {
        if (apart.empty() || words.begin >= apart.back().end) {
            apart.push_back(words);
        }
    }
    return apart;
}

std::string marked_text_of(const Call& call, const kb::FoundCandidate& found) {
    std::string marked;
    std::size_t done = 0;
    for (const FoundWords& one : found_words(found)) {
        marked += words(std::string_view(found.text).substr(done, one.begin - done));
        marked += element(
            "mark",
            {{"class", one.role}, {"title", say(call, fmt::format("review.role_{}", one.role))}},
            words(std::string_view(found.text).substr(one.begin, one.end - one.begin)));
        done = one.end;
    }
    return marked + words(std::string_view(found.text).substr(done));
}

std::string remark_list(const Call& call, const std::vector<Message>& remarks,
                        std::string_view heading) {
    std::string list;
    for (const Message& one : remarks) {
        list += element("li", {}, words(render::text_in(call.language, one)));
    }
    return list.empty() ? list
                        : block("p", {{"class", "quiet"}}, words(say(call, heading))) +
                              block("ul", {{"class", "remarks"}}, list);
}

std::string hidden(std::string_view name, std::string_view value) {
    return empty_element("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

/// Returns the fields by which the next page is the same queue, and an undo is of the decision that
/// was the last one here.
std::string queue_fields(const Call& call, const Given& given) {
    std::string fields =
        hidden("decided",
               std::to_string(kb::last_decision_number(kb::connection_of(call.base).database())));
    for (const std::string_view name : kReviewFields) {
        fields += hidden(name, given.text(name));
    }
    return fields;
}

/// Returns the fields that every form on a candidate sends beside its own.
std::string common_fields(const Call& call, const Given& given,
                          const kb::ListedCandidate& candidate) {
    return hidden("candidate", std::to_string(candidate.id)) +
           hidden("fingerprint", candidate.fingerprint) + queue_fields(call, given);
}

std::string decision_button(const Call& call, std::string_view action, std::string_view key,
                            std::string_view classes) {
    return element("button",
                   {{"name", "action"},
                    {"value", action},
                    {"data-key", key},
                    {"class", classes, !classes.empty()}},
                   words(say(call, fmt::format("review.do_{}", action))) + ' ' +
                       element("kbd", {}, key));
}

std::string review_form(const Call& call, std::string_view classes, std::string_view content) {
    return block(
        "form", {{"method", "post"}, {"class", classes}, {"action", page_address(call, "/review")}},
        content);
}

std::string step(const Call& call, const Given& given, const ReviewQueue& queue, std::size_t place,
                 std::string_view key, std::string_view name) {
    if (place >= queue.waiting.size()) {
        return {};
    }
    return element(
        "a", {{"href", review_address(call, given, queue.waiting[place].id)}, {"data-key", key}},
        words(say(call, name)) + ' ' + element("kbd", {}, key));
}

std::string steps(const Call& call, const Given& given, const ReviewQueue& queue) {
    const std::string all = fmt::format("{}{}", queue.waiting.size(), queue.more ? "+" : "");
    return block(
        "nav", {{"class", "pager"}, {"aria-label", say(call, "serve.pages")}},
        step(call, given, queue, queue.place == 0 ? queue.waiting.size() : queue.place - 1, "k",
             "serve.before") +
            element("span", {},
                    words(render::message(call.language, "review.place",
                                          {{"number", to_int64(queue.place + 1)}, {"all", all}}))) +
            step(call, given, queue, queue.place + 1, "j", "serve.behind"));
}

std::string found_facts(const Call& call, const kb::ListedCandidate& candidate,
                        const kb::FoundCandidate& found) {
    std::string line = dotted(
        {element("span", {}, words(render::word_for(candidate.kind, call.language))),
         certainty(call, found.certainty),
         found.hedge
             ? render::bdi(render::message(call.language, "serve.hedge", {{"hedge", *found.hedge}}))
             : std::string(),
         found.speaker ? render::bdi(render::message(call.language, "serve.speaker",
                                                     {{"speaker", *found.speaker}}))
                       : std::string(),
         place_link(call, {found.source, {}, found.paragraph, found.sentence})});
    return quotation({}, marked_text_of(call, found), line);
}

std::string edit_form(const Call& call, const Given& given, const kb::ListedCandidate& candidate,
                      const std::string& text, bool open) {
    const std::string rows = std::to_string(
        std::min<std::size_t>(24, 2 + static_cast<std::size_t>(std::ranges::count(text, '\n'))));
    return block("details", {{"open", "open", open}},
                 element("summary", {{"data-key", "e"}},
                         words(say(call, "review.do_edit")) + ' ' + element("kbd", {}, "e")) +
                     review_form(call, "edit",
                                 common_fields(call, given, candidate) +
                                     element("label", {{"for", "field-form"}},
                                             words(say(call, "review.form"))) +
                                     element("textarea",
                                             {{"id", "field-form"},
                                              {"name", "form"},
                                              {"rows", rows},
                                              {"dir", "ltr"},
                                              {"spellcheck", "false"}},
                                             '\n' + render::attribute_value(text)) +
                                     element("button", {{"name", "action"}, {"value", "edit"}},
                                             words(say(call, "review.accept_edited")))));
}

} // namespace

std::string undo_form(const Call& call, const Given& given) {
    return review_form(call, "decide",
                       queue_fields(call, given) + decision_button(call, "undo", "u", "second"));
}

std::string review_address(const Call& call, const Given& given, std::int64_t candidate) {
    Fields fields;
    for (const std::string_view name : kReviewFields) {
        fields.emplace_back(name, given.text(name));
    }
    fields.emplace_back("candidate", candidate == 0 ? "" : std::to_string(candidate));
    return page_address(call, "/review", fields);
}

std::string review_card(const Call& call, const Given& given, const ReviewQueue& queue,
                        const std::string& edited) {
    SQLite::Database& database = kb::connection_of(call.base).database();
    const kb::ListedCandidate& candidate = queue.waiting.at(queue.place);
    const kb::FoundCandidate found = kb::found_candidate(database, candidate.id);
    kb::ProposedStatement proposed = kb::proposed_statement(database, candidate.id);
    std::string card = steps(call, given, queue) + found_facts(call, candidate, found);
    card += remark_list(call, proposed.missing, "review.missing");
    card += remark_list(call, proposed.guesses, "review.guesses");
    card += remark_list(call, proposed.remarks, "review.remarks");
    const bool whole = proposed.missing.empty();
    card += review_form(call, "decide",
                        common_fields(call, given, candidate) +
                            (whole ? decision_button(call, "accept", "a", "") : std::string()) +
                            decision_button(call, "reject", "r", "second") +
                            decision_button(call, "undo", "u", "second"));
    proposed.missing.clear();
    proposed.guesses.clear();
    proposed.remarks.clear();
    const std::string form = kb::statement_form(proposed);
    card += block("h2", {}, words(say(call, "review.becomes")));
    card += render::html_sql(form, say(call, "review.becomes"));
    card += edit_form(call, given, candidate, edited.empty() ? form : edited,
                      !edited.empty() || !whole);
    return block("section", {{"class", "review"}, {"aria-label", say(call, "review.candidate")}},
                 card);
}

} // namespace sijill::server
