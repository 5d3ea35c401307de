#pragma once

#include "reports/definition/report_header.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <string>
#include <vector>

namespace sijill::reports {

/// Holds headers against statements by asking SQLite, on an empty base in memory. Making one takes
/// some 20 ms.
class StatementCheck {
public:
    /// Throws Error(database).
    StatementCheck();

    /// What is wrong with a report's statement, "file:line: what": not one statement that only
    /// reads, a parameter or column that is undeclared or unused, columns in another order than
    /// declared, a `values` that cannot be run.
    [[nodiscard]] std::vector<std::string> faults(const Report& report);

    /// Adds them to those of a file's header; one that could not be read has no statement.
    void complete(ReadReport& file);

private:
    KnowledgeBase base_;
};

} // namespace sijill::reports
