#pragma once

#include "kb/store/transaction.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Reads the whole base, to write it in open formats: all as it was when the object was made, even
/// if other programs write to the file meanwhile.
///
/// The object holds a transaction that only reads; nothing else may begin one on the base's
/// connection while it lives. The base must outlive it. Every function throws Error(database) if
/// the file cannot be read.
class BaseExport {
public:
    /// A table or a view.
    struct Part {
        std::string name; ///< ASCII, but for the views with Arabic names
        bool view = false;
    };

    /// Receives a piece of the dump; an exception from it ends the dump and leaves dump().
    using Writer = std::function<void(std::string_view)>;

    explicit BaseExport(KnowledgeBase& base);

    /// Returns the tables in the order in which they were made, then the views; not the full-text
    /// index, which is made from `sentence`.
    [[nodiscard]] std::vector<Part> parts() const;

    /// Returns all rows of a table or view, in memory; those of a table in the order of its key.
    [[nodiscard]] ResultSet rows(const Part& part) const;

    /// Writes SQL that makes the base again in any SQLite from 3.37 with FTS5: tables with their
    /// rows, indexes, the full-text index, which is rebuilt from its table, views and triggers.
    /// Calls `write` many times, so that the dump of a large base need not fit in memory. Of a
    /// virtual table that is not a full-text index only the definition is written.
    void dump(const Writer& write) const;

private:
    KnowledgeBase* base_;
    kb::Transaction transaction_;
};

} // namespace sijill
