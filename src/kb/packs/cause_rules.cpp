#include "kb/packs/cause_rules.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace sijill::kb {
namespace {

bool is_cause(const PackStatement& statement) {
    return statement.predicate == "caused_by";
}

class CauseChecker {
public:
    /// `found` is called with each fault: the statement that has it, its line and what it is.
    CauseChecker(const Pack& pack, const std::map<std::string, std::string>& kinds,
                 std::function<void(const PackStatement&, int, Message)> found)
        : pack_(pack), kinds_(kinds), found_(std::move(found)) {
        for (const PackStatement& statement : pack.statements) {
            statements_.emplace(statement.key, &statement);
        }
        for (const PackEntity& entity : pack.entities) {
            if (entity.kind == "event") {
                own_events_.insert(entity.slug);
            }
        }
    }

    void check() {
        for (const PackStatement& statement : pack_.statements) {
            for (const PackLink& link : statement.links) {
                if (link.kind == "causes") {
                    check_link(statement, link);
                }
            }
        }
        const auto late = std::ranges::find_if(pack_.statements, is_late_release);
        if (late == pack_.statements.end()) {
            return;
        }
        mark_other_uses();
        for (const PackStatement& statement : pack_.statements) {
            if (is_cause(statement) && statement.polarity == "+" && !statement.value.none &&
                own_events_.contains(statement.subject) && !used_.contains(statement.subject)) {
                found_(
                    statement, statement.line,
                    {"no report shows {}, for no link ties {} to a late release: add links = [ {{ kind = \"causes\", to = \"{}\" }} ]"_text,
                     statement.key, statement.subject, late->key});
            }
        }
    }

private:
    [[nodiscard]] const PackStatement* find(const std::string& key) const {
        const auto found = statements_.find(key);
        return found == statements_.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool leads_to_late_release(const PackLink& link) const {
        const PackStatement* to = find(link.to);
        return to != nullptr && is_late_release(*to);
    }

    /// Checks the claim of a link to a late release; what is of the base is not looked at.
    void check_link(const PackStatement& from, const PackLink& link) {
        const PackStatement* claim = link.claim ? find(*link.claim) : &from;
        if (claim == nullptr || !leads_to_late_release(link)) {
            return;
        }
        if (!is_cause(*claim)) {
            found_(
                from, link.line,
                {"no report shows the cause of {}: {} is no caused_by, so give the link a claim that is one"_text,
                 link.to, claim->key});
        } else if (claim->polarity == "-") {
            found_(from, link.line,
                   {"{} denies the cause that the link to {} claims"_text, claim->key, link.to});
        }
    }

    /// Collects the events that a link ties to a release, or to a statement of the base, and those
    /// that more than claims of causes speak of. A cause that is itself a late release tells what
    /// the lateness led to.
    void mark_other_uses() {
        for (const PackStatement& statement : pack_.statements) {
            if (!is_cause(statement)) {
                used_.insert(statement.subject);
            }
            if (statement.value.object) {
                used_.insert(*statement.value.object);
            }
            for (const PackQualifier& qualifier : statement.qualifiers) {
                used_.insert(qualifier.value.object.value_or(""));
            }
            for (const PackLink& link : statement.links) {
                mark_tied(statement, link);
            }
        }
        for (const PackStatement& statement : pack_.statements) {
            const std::string cause = statement.value.object.value_or("");
            if (is_cause(statement) && is_event(cause)) {
                used_.insert(statement.subject);
            }
        }
    }

    void mark_tied(const PackStatement& from, const PackLink& link) {
        const PackStatement* claim = link.claim ? find(*link.claim) : &from;
        const bool is_of_base = find(link.to) == nullptr;
        if (link.kind == "causes" && claim != nullptr &&
            (is_of_base || leads_to_late_release(link))) {
            used_.insert(claim->subject);
        }
    }

    [[nodiscard]] bool is_event(const std::string& slug) const {
        const auto kind = kinds_.find(slug);
        return kind != kinds_.end() && kind->second == "event";
    }

    const Pack& pack_;
    const std::map<std::string, std::string>& kinds_;
    std::function<void(const PackStatement&, int, Message)> found_;
    std::map<std::string, const PackStatement*> statements_;
    std::set<std::string> own_events_;
    std::set<std::string> used_; ///< entities with another use than to have a cause
};

} // namespace

bool is_late_release(const PackStatement& statement) {
    return statement.polarity == "-"
               ? statement.predicate == "release" || statement.predicate == "released_on_schedule"
               : statement.predicate == "release_abandoned" ||
                     statement.predicate == "delayed_release";
}

void check_causes(const Pack& pack, const std::map<std::string, std::string>& kinds,
                  FaultList& faults) {
    CauseChecker(pack, kinds, [&](const PackStatement& statement, int line, Message fault) {
        if (!statement.unshown) {
            faults.add(pack.file, line, std::move(fault));
        }
    }).check();
}

void mark_unshown_causes(Pack& pack) {
    std::map<std::string, std::string> kinds;
    for (const PackEntity& entity : pack.entities) {
        kinds.emplace(entity.slug, entity.kind);
    }
    std::set<std::string> unshown;
    CauseChecker(pack, kinds, [&](const PackStatement& statement, int /*line*/, Message&&) {
        unshown.insert(statement.key);
    }).check();
    for (PackStatement& statement : pack.statements) {
        statement.unshown = unshown.contains(statement.key);
    }
}

} // namespace sijill::kb
