#include "cli/commands/add_outcome.hpp"

#include "base/to_int64.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::cli {
namespace {

/// The most sources that the answer lists; of more it gives the sums.
constexpr std::size_t kMostListed = 1000;

/// The most documents of which a remark tells how they went; beyond, only faults are told.
constexpr std::size_t kMostRemarks = 20;

const char* remark_of(PackSummary::Outcome outcome) {
    switch (outcome) {
    case PackSummary::Outcome::added:
        return "add.added";
    case PackSummary::Outcome::extended:
        return "add.extended";
    case PackSummary::Outcome::replaced:
        return "add.replaced";
    case PackSummary::Outcome::known:
        break;
    }
    return "add.known";
}

/// Returns true if there is more than one document, or may be: nobody has counted the lines of JSON
/// Lines.
bool may_have_several(const std::vector<kb::DocumentEntry>& entries) {
    return entries.size() > 1 || std::ranges::any_of(entries, [](const kb::DocumentEntry& entry) {
               return !entry.fault && entry.kind == kb::DocumentKind::json_lines;
           });
}

} // namespace

AddOutcome::AddOutcome(const GlobalOptions& options, bool is_dry_run, std::size_t documents)
    : options_(options), is_dry_run_(is_dry_run), documents_(documents) {
    rows_.name = "added";
    rows_.columns = {column("source"), column("sentences"), column("entities", "new_entities"),
                     column("statements")};
}

void AddOutcome::take(const AddedDocument& document) {
    if (document.fault) {
        ++faults_;
        report_error(*document.fault, language_of(options_));
        return;
    }
    const PackSummary& summary = document.summary;
    if (summary.outcome == PackSummary::Outcome::known) {
        ++known_;
    } else {
        add_row(summary);
    }
    undated_ += summary.undated ? 1U : 0U;
    if (!summary.known_from.empty() && to_come_++ == 0) {
        to_come_first_ = {summary.source, summary.known_from};
    }
    if (!summary.not_stored.empty()) {
        const Language language = language_of(options_);
        std::string named;
        for (const std::string& option : summary.not_stored) {
            named += named.empty() ? "" : render::message(language, "list.separator");
            named += render::message(language, "option.word", {{"word", "--" + option}});
        }
        note(options_, "add.not_stored",
             {{"path", document.place}, {"source", summary.source}, {"options", named}});
    } else if (added_ + known_ <= kMostRemarks) {
        const bool has_other_slug = !summary.replaced.empty() && summary.replaced != summary.source;
        note(
            options_, has_other_slug ? "add.replaced_as" : remark_of(summary.outcome),
            {{"path", document.place}, {"source", summary.source}, {"replaced", summary.replaced}});
    }
    if (summary.drafts > 0) {
        note(options_, "add.drafts",
             {{"path", document.place}, {"drafts", to_int64(summary.drafts)}});
    }
    tell_each("add.untied", "reference", summary.untied);
    tell_each("add.lost", "statement", summary.lost);
    tell_each("add.in_force_again", "statement", summary.in_force_again);
    tell_each("add.of_other_day", "statement", summary.of_other_day);
}

/// Tells of the first of them, and how many more there are.
void AddOutcome::tell_each(const char* remark, const char* placeholder,
                           const std::vector<std::string>& texts) const {
    const std::size_t told = std::min(texts.size(), kMostRemarks);
    for (std::size_t index = 0; index < told; ++index) {
        note(options_, remark, {{placeholder, texts[index]}});
    }
    if (told < texts.size()) {
        note(options_, "add.and_more", {{"count", to_int64(texts.size() - told)}});
    }
}

std::string AddOutcome::kept() const {
    return is_dry_run_ ? render::message(language_of(options_), "kept.nothing")
                       : render::message(language_of(options_), "add.kept",
                                         {{"sources", to_int64(added_)}});
}

void AddOutcome::take_stop(const Error& error,
                           const std::vector<kb::DocumentEntry>& entries) const {
    report_error(error, language_of(options_));
    if (added_ + known_ > 0 || may_have_several(entries)) {
        note(options_, "add.stopped", {{"sources", to_int64(added_)}});
    }
}

int AddOutcome::write(bool is_whole) const {
    if (documents_ == 0) {
        note(options_, "add.nothing");
    } else if (added_ + known_ > kMostRemarks || faults_ > 0 ||
               (is_whole && added_ + known_ == 0)) {
        note(options_, "add.sums",
             {{"sources", to_int64(added_)},
              {"known", to_int64(known_)},
              {"faults", to_int64(faults_)}});
    }
    if (undated_ > 0) {
        note(options_, "add.undated", {{"sources", to_int64(undated_)}});
    }
    if (to_come_ > 0) {
        note(options_, "add.to_come",
             {{"source", to_come_first_.first},
              {"day", to_come_first_.second},
              {"sources", to_int64(to_come_)}});
    }
    return added_ == 0 ? 0 : Answer(options_).write(added_ > kMostListed ? sums() : rows_);
}

void AddOutcome::add_row(const PackSummary& summary) {
    ++added_;
    sentences_ += summary.sentences;
    entities_ += summary.entities;
    statements_ += summary.statements;
    if (added_ <= kMostListed) {
        rows_.rows.push_back({summary.source, to_int64(summary.sentences),
                              to_int64(summary.entities), to_int64(summary.statements)});
    }
}

ResultSet AddOutcome::sums() const {
    ResultSet sums = rows_;
    sums.columns.front() = column("sources");
    sums.rows = {
        {to_int64(added_), to_int64(sentences_), to_int64(entities_), to_int64(statements_)}};
    return sums;
}

} // namespace sijill::cli
