#pragma once

#include "reports/definition/report_header.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <vector>

namespace sijill::reports {

/// Compares headers with their statements by asking SQLite, on an empty base in memory. The
/// constructor takes about 20 ms.
class StatementCheck {
public:
    /// Throws Error(database).
    StatementCheck();

    /// Returns the faults of a report's statement, "file:line: fault": more than one statement, one
    /// that does not only read, a parameter or column that is undeclared or unused, columns in
    /// another order than declared, `values` that cannot be run.
    [[nodiscard]] std::vector<Message> faults(const Report& report);

    /// Adds the faults of a file's statement to those of its header, if the file could be read.
    void complete(ReadReport& file);

private:
    KnowledgeBase base_;
};

} // namespace sijill::reports
