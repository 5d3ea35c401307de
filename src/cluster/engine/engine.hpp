#pragma once

#include "cluster/http/address.hpp"
#include "cluster/http/client.hpp"
#include "kb/rows/row_recorder.hpp"
#include "sijill/error.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cluster {

/// How a transaction ended.
struct Outcome {
    std::string fault;            ///< what SQLite says; empty where the transaction is committed
    std::size_t failed_at = 0;    ///< the statement that failed, from 0
    bool was_sent_before = false; ///< an earlier try, whose answer was lost, may have committed it
};

/// Returns the error of a change that was sent and may have been made, since its answer was lost
/// and nothing tells; `fault` is what went wrong last.
[[nodiscard]] Error lost_answer(const Message& fault);

/// A cluster of rqlite by its HTTP interface (https://rqlite.io/docs/api/). The addresses are tried
/// one after the other, with growing pauses, until a node answers that knows the leader; after 30
/// seconds none is asked any more, and every function throws Error(database). That of a change says
/// whether it may have been made.
class Engine {
public:
    explicit Engine(std::vector<Address> addresses) : addresses_(std::move(addresses)) {}

    /// Sets a function that is called several times a second while no node answers; what it throws
    /// ends the waiting.
    void watch(std::function<void()> look) { look_ = std::move(look); }

    /// Runs statements as one transaction.
    [[nodiscard]] Outcome execute(const std::vector<kb::BoundStatement>& statements) const;

    /// Returns the first value of the first row of a query as text, as it stands after all that
    /// the cluster has acknowledged; empty for no row and NULL.
    [[nodiscard]] std::string ask(std::string_view sql,
                                  const std::vector<Value>& values = {}) const;

    /// Puts a file of SQLite in the place of all that the cluster has.
    void load(const std::filesystem::path& file) const;

    /// Hands the bytes of the file that the cluster has to `receiver`, as long as they come. Throws
    /// also what the receiver throws.
    void back_up(Receiver& receiver) const;

private:
    struct Told {
        Reply reply;
        bool was_sent_before = false;
    };

    enum class Effect { none, writes };

    template <class Send>
    [[nodiscard]] Told try_all(Effect effect, Send send) const;
    [[nodiscard]] Told post(Effect effect, const Request& request, std::size_t size) const;

    std::vector<Address> addresses_;
    std::function<void()> look_;
};

/// Returns statements in the form that the engine reads, which binds the values.
[[nodiscard]] std::string content_of(const std::vector<kb::BoundStatement>& statements);

} // namespace sijill::cluster
