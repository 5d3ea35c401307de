#include "cli/review/review_session.hpp"

#include "base/to_int64.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/review/review_card.hpp"
#include "cli/review/single_keys.hpp"
#include "cli/shell/external_editor.hpp"
#include "kb/base_access.hpp"
#include "kb/review/review_queue.hpp"
#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "render/render.hpp"
#include "sijill/error.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace sijill::cli {
namespace {

constexpr const char* kForm = "statement.toml";

/// One sitting of a curator.
class ReviewSession {
public:
    ReviewSession(const GlobalOptions& options, KnowledgeBase& base,
                  const kb::CandidateFilter& filter, const kb::Decision& decision)
        : options_(options), base_(base), connection_(kb::connection_of(base)), decision_(decision),
          queue_(kb::waiting_candidates(connection_.database(), filter)) {}

    int run() {
        while (place_ < queue_.size() && !ended_) {
            const auto candidate = number(place_);
            if (candidate && kb::is_open(connection_.database(), *candidate) &&
                tell_faults([&] { show(*candidate); })) {
                decide(*candidate);
            } else {
                ++place_; // decided meanwhile, stated by what was accepted, or not found again
            }
        }
        note(options_, "review.end",
             {{"accepted", to_int64(accepted_)},
              {"refused", to_int64(refused_)},
              {"left", to_int64(queue_.size() - place_)}});
        return 0;
    }

private:
    void print(const std::string& text) { write_standard_output(text); }

    void say(std::string_view key, std::initializer_list<render::MessageArgument> arguments = {}) {
        print(render::message(language_of(options_), key, arguments) + '\n');
    }

    void show(std::int64_t candidate) {
        const auto found = kb::found_candidate(connection_.database(), candidate);
        proposed_ = kb::proposed_statement(connection_.database(), candidate);
        say("review.progress",
            {{"number", to_int64(place_ + 1)}, {"all", to_int64(queue_.size())}});
        print(render::render(review_card(found), render_options(options_)));
        for (const auto* const remarks :
             {&proposed_.missing, &proposed_.guesses, &proposed_.remarks}) {
            for (const Message& remark : *remarks) {
                print("! " + render::text_in(language_of(options_), remark) + '\n');
            }
        }
        kb::ProposedStatement without_remarks = proposed_;
        without_remarks.missing.clear();
        without_remarks.guesses.clear();
        without_remarks.remarks.clear();
        print('\n' + kb::statement_form(without_remarks) + '\n');
    }

    /// Takes keys until one of them does something.
    void decide(std::int64_t candidate) {
        bool is_done = false;
        while (!is_done) {
            is_done = take_key(candidate, keys_.read([this] { say("review.keys"); }));
        }
    }

    bool take_key(std::int64_t candidate, ReviewKey key) {
        switch (key) {
        case ReviewKey::accept:
            accept(candidate, proposed_);
            return true;
        case ReviewKey::edit:
            edit(candidate);
            return true;
        case ReviewKey::refuse:
            refuse(candidate);
            return true;
        case ReviewKey::skip:
            ++place_;
            return true;
        case ReviewKey::undo:
            return undo();
        case ReviewKey::quit:
            ended_ = true;
            return true;
        case ReviewKey::other:
            break;
        }
        return false;
    }

    /// Returns false, having told why, where the statement breaks a rule.
    bool accept(std::int64_t candidate, const kb::ProposedStatement& proposed) {
        return tell_faults([&] {
            std::string statement;
            kb::write(base_, [&] {
                statement = kb::accept_statement(connection_, candidate, proposed, decision_)
                                .statement.value();
            });
            say("review.accepted_as", {{"statement", queue_[place_].source + '/' + statement}});
            ++accepted_;
            decided_.push_back({place_++, true});
        });
    }

    void refuse(std::int64_t candidate) {
        tell_faults([&] {
            kb::write(base_, [&] {
                kb::reject_candidates(connection_.database(), {candidate}, decision_);
            });
            ++refused_;
            decided_.push_back({place_++, false});
        });
    }

    /// Lets the curator edit the statement until it holds, or is given up.
    void edit(std::int64_t candidate) {
        std::string form = kb::statement_form(proposed_);
        for (;;) {
            std::optional<std::string> edited;
            const bool was_shown = tell_faults([&] {
                edited = edit_text(form, STDOUT_FILENO, kForm, "nothing was decided"_text);
            });
            keys_.forget_interrupt();
            if (!was_shown || !edited) {
                return;
            }
            form = *edited;
            if (accept_form(candidate, form)) {
                return;
            }
            if (keys_.read([this] { say("review.again"); }) != ReviewKey::edit) {
                return;
            }
        }
    }

    bool accept_form(std::int64_t candidate, const std::string& form) {
        std::optional<kb::ProposedStatement> edited;
        return tell_faults([&] { edited = kb::read_statement_form(proposed_, kForm, form); }) &&
               accept(candidate, *edited);
    }

    /// Takes back the last decision of this sitting, and goes back to its candidate.
    bool undo() {
        const auto candidate = decided_.empty() ? std::nullopt : number(decided_.back().place);
        if (!candidate) {
            say("review.nothing_to_undo");
            return false;
        }
        const Decided last = decided_.back();
        return tell_faults([&] {
            kb::write(base_,
                      [&] { kb::undo_decisions(connection_.database(), {*candidate}, decision_); });
            --(last.is_accepted ? accepted_ : refused_);
            decided_.pop_back();
            place_ = last.place;
        });
    }

    [[nodiscard]] std::optional<std::int64_t> number(std::size_t place) const {
        return kb::number_of(connection_.database(), queue_[place]);
    }

    /// Returns false, having told the error, where `work` breaks a rule.
    template <typename Work>
    bool tell_faults(Work work) {
        try {
            work();
            return true;
        } catch (const Error& error) {
            if (error.code() == ErrorCode::database) {
                throw;
            }
            print(error_lines(error, language_of(options_)));
            return false;
        }
    }

    struct Decided {
        std::size_t place;
        bool is_accepted;
    };

    const GlobalOptions& options_;
    KnowledgeBase& base_;
    kb::Connection& connection_;
    const kb::Decision& decision_;
    std::vector<kb::WaitingCandidate> queue_;
    std::size_t place_ = 0;
    std::vector<Decided> decided_;
    kb::ProposedStatement proposed_; ///< of the candidate that is shown
    SingleKeys keys_;
    std::size_t accepted_ = 0;
    std::size_t refused_ = 0;
    bool ended_ = false;
};

} // namespace

int review_candidates(const GlobalOptions& options, KnowledgeBase& base,
                      const kb::CandidateFilter& filter, const kb::Decision& decision) {
    return ReviewSession(options, base, filter, decision).run();
}

} // namespace sijill::cli
