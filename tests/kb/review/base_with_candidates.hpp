#pragma once

#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"
#include "kb/review/decisions.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

using namespace sijill::kb;

inline constexpr const char* kDay = "2025-03-01";

/// A base with a text that seems to state that Siraj put Manar off, and that something else was put
/// off.
struct BaseWithCandidates : CorrectedBase {
    BaseWithCandidates()
        : BaseWithCandidates("وأجلت سراج إطلاق منار. وتأجل إطلاق Nasim إلى مارس 2025. وتأجل إطلاق "
                             "نسيم إلى مايو.") {}

    /// A base with another text, or none.
    explicit BaseWithCandidates(const std::string& text) {
        if (!text.empty()) {
            add_text(text);
        }
    }

    void add_text(const std::string& text) {
        folder.write("news.txt", text);
        add_text();
    }

    void add_text() {
        sijill::AddOptions options;
        options.replace = true;
        options.details.known_on = "2025-02-20";
        options.details.slug = "news";
        base.add({folder / "news.txt"}, options, [](const sijill::AddedDocument&) {});
    }

    /// The number of the candidate about an entity or a name.
    std::int64_t candidate(const std::string& words) {
        return std::stoll(
            value("SELECT ifnull(max(candidate_id), 0) FROM candidates WHERE "
                  "source = 'news' AND ifnull(object, '') || ifnull(subject, '') LIKE '%" +
                  words + "%'"));
    }

    std::string state(const std::string& words) {
        return value("SELECT max(state) FROM candidates WHERE candidate_id = " +
                     std::to_string(candidate(words)));
    }

    std::vector<DecidedCandidate> accept(const std::vector<std::int64_t>& candidates,
                                         const std::string& day = kDay) {
        std::vector<DecidedCandidate> accepted;
        sijill::kb::write(base, [&] {
            accepted = accept_candidates(connection_of(base), candidates, {day, "Layla", ""});
        });
        return accepted;
    }

    std::vector<DecidedCandidate> reject(const std::vector<std::int64_t>& candidates) {
        std::vector<DecidedCandidate> rejected;
        sijill::kb::write(base, [&] {
            rejected = reject_candidates(connection_of(base).database(), candidates,
                                         {kDay, "Layla", "a rumour"});
        });
        return rejected;
    }

    std::vector<DecidedCandidate> undo(const std::vector<std::int64_t>& candidates = {},
                                       const std::string& day = kDay) {
        std::vector<DecidedCandidate> undone;
        sijill::kb::write(base, [&] {
            undone = undo_decisions(connection_of(base).database(), candidates, {day, "", ""});
        });
        return undone;
    }

    ProposedStatement proposed(const std::string& words) {
        return proposed_statement(connection_of(base).database(), candidate(words));
    }

    static std::string fault_of(const std::function<void()>& call) {
        const auto error = error_of([&] {
            call();
            return 0;
        });
        return error ? error->what() : "";
    }
};
