#pragma once

#include "bench/ask/text_values.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <string>
#include <vector>

namespace sijill::bench {

/// Holds answers of one base against the rows and quotations that they cite. What it is made of
/// must outlive it; one thread at a time.
class AnswerChecker {
public:
    AnswerChecker(KnowledgeBase& base, const ReportCatalog& catalog, TextReader& reader)
        : base_(base), catalog_(catalog), reader_(reader) {}

    /// Returns what is wrong with an answer, a line for each fault: a number, the name of an entity
    /// or quoted words in its text that stand in no row of its report, no statement that it cites
    /// and no quotation of these; a number in brackets that no citation has; a quotation or a
    /// passage that its source does not have, word for word, in that sentence.
    [[nodiscard]] std::vector<std::string> faults(const Answer& answer);

private:
    struct Evidence;

    [[nodiscard]] Evidence evidence_of(const Answer& answer);
    void add_text(const std::string& text, Evidence& evidence);
    void add_rows(const ResultSet& rows, Evidence& evidence);
    void add_report(const ReportCall& call, Evidence& evidence);
    void check_text(const Answer& answer, std::vector<std::string>& faults);
    [[nodiscard]] bool source_has(const Citation& citation);
    [[nodiscard]] bool source_has(const PassageHit& passage);

    KnowledgeBase& base_;
    const ReportCatalog& catalog_;
    TextReader& reader_;
};

} // namespace sijill::bench
