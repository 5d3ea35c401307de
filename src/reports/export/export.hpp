#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

#include <SQLiteCpp/Transaction.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// The whole base, to be written in open formats: everything it gives is as of one moment, the
/// object's beginning, whoever writes to the file meanwhile.
///
/// Begins a transaction that only reads, and ends it; nothing else may begin one on the base's
/// connection meanwhile. The base must outlive it. Every call throws Error(database) where the file
/// cannot be read.
class BaseExport {
public:
    /// What the base holds under this name.
    struct Part {
        std::string name; ///< of the table or view; ASCII but for the Arabic views
        bool view = false;
    };

    /// Takes a piece of the dump; what it throws ends the dump.
    using Writer = std::function<void(std::string_view)>;

    explicit BaseExport(KnowledgeBase& base);

    /// Tables in the order in which they were made, then views; without the full-text index, which
    /// is made from `sentence`.
    [[nodiscard]] std::vector<Part> parts() const;

    /// All rows of a table or view; in memory, so one at a time. Tables come in the order of their
    /// keys.
    [[nodiscard]] ResultSet rows(const Part& part) const;

    /// SQL that makes the base anew in any SQLite 3.37 or later with FTS5: tables with their rows,
    /// then indexes, the full-text index, which is rebuilt from its table, views and triggers.
    /// Comes in pieces, so that the dump of a large base need not fit in memory. A virtual table
    /// that is not such an index keeps its definition alone.
    void dump(const Writer& write) const;

private:
    KnowledgeBase* base_;
    SQLite::Transaction transaction_;
};

} // namespace sijill
