#pragma once

#include "ask/choose/accounts.hpp"

#include <cstddef>
#include <vector>

namespace sijill::ask {

/// Tells whether statements join the things that a question names, as what is a yes or a no has to.
class JoinedNames {
public:
    /// From that many names on, one statement of a relation of two things cannot join all.
    static constexpr std::size_t kSeveral = 3;

    /// All must outlive this.
    JoinedNames(const QuestionPatterns& patterns, const Reading& reading,
                const std::vector<Named>& names, Accounts& accounts);

    /// Whether a row is of what is named: a relation of two things joins two of the names, each
    /// itself or by what belongs to it, and any other statement speaks of each by more than its
    /// words.
    [[nodiscard]] bool may_join(const Row& row) const;

    /// Whether a row states a relation of two things that have proper names.
    [[nodiscard]] static bool is_of_two(const Row& row);

    /// Whether a row joins two of several names, so that others may join the rest.
    [[nodiscard]] bool joins_some(const Row& row) const {
        return asked_.size() >= kSeveral && is_of_two(row) && may_join(row);
    }

    /// Whether rows of the relation of the first, each of which joins two of the names, together
    /// join all: each with those on the other side («ينافس غروك 3 جيميني وجي بي تي 4»), or all with
    /// all where there are no sides. True of other rows, and of two names.
    [[nodiscard]] bool join_all(const std::vector<Row>& told) const;

private:
    [[nodiscard]] bool joins(const Row& row, const Named& left, const Named& right) const;
    [[nodiscard]] bool serves(const std::string& slug, const Named& name) const;
    [[nodiscard]] bool is_attribute(const Named& left, const Named& right) const;
    [[nodiscard]] bool asks_in_order(const Named& later, const Named& earlier) const;
    [[nodiscard]] bool owns(const Named& left, const Named& right) const;
    [[nodiscard]] bool is_in_cause(const Row& row, const Named& name) const;
    [[nodiscard]] bool is_beside(const std::vector<Row>& rows, const Named& name) const;
    [[nodiscard]] bool join_sides(const std::vector<Row>& rows,
                                  const std::vector<const Named*>& names) const;

    const QuestionPatterns* patterns_;
    const Reading* reading_;
    std::vector<const Named*> asked_; ///< without those that are excepted
    Accounts* accounts_;
};

} // namespace sijill::ask
