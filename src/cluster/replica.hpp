#pragma once

#include "cluster/engine/engine.hpp"
#include "kb/rows/change_taker.hpp"
#include "sijill/error.hpp"

#include <string>
#include <vector>

namespace sijill::cluster {

/// Thrown where another writer was first: the change was made for a base that is there no more.
class Conflict : public Error {
public:
    Conflict();
};

/// Returns a text that differs between any two states of a base: the checksums of its tables, one
/// of which also covers the keys of the changes that came over the cluster. Empty for a file
/// without.
[[nodiscard]] std::string state_of(SQLite::Database& database);

/// The same of the base that a cluster has.
[[nodiscard]] std::string state_of(const Engine& engine);

/// A change that is sent to a cluster.
struct Change {
    std::string key;   ///< its own, in the table meta
    std::string state; ///< that it is made for
};

/// Has a cluster make the changes of a copy of its base, each as one transaction that fails unless
/// the cluster still has the state that the change was made for. Each has a key of its own in the
/// table meta, by which it is known whether it was made where the answer is lost.
class Replica : public kb::ChangeTaker {
public:
    /// Both must outlive the object. `last_key` becomes the key of the change that the cluster
    /// acknowledged last.
    Replica(const Engine& engine, std::string& last_key) : engine_(engine), last_key_(last_key) {}

    void sign(SQLite::Database& database) override;

    /// Throws Conflict, and Error(database) as Engine does, where the cluster refuses the change,
    /// and as lost_answer() where it cannot be asked whether the change was made.
    void take(const std::vector<kb::BoundStatement>& changes) override;

private:
    /// Throws as take(), unless an earlier try was made whose answer was lost.
    void require_made(const Outcome& outcome) const;

    /// Asks the cluster whether it has the key of the change.
    [[nodiscard]] bool has_key() const;

    const Engine& engine_;
    Change sent_;
    std::string& last_key_;
};

} // namespace sijill::cluster
