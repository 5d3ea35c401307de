#include "kb/packs/statement_faults.hpp"

#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_vocabulary.hpp"

namespace sijill::kb {
namespace {

/// Has the faults of a statement and of all its parts tell this line.
void set_lines(PackStatement& statement, int line) {
    statement.line = line;
    for (PackSpeaker& speaker : statement.says) {
        speaker.line = line;
    }
    for (PackEvidence& evidence : statement.evidence) {
        evidence.line = line;
    }
    for (PackQualifier& qualifier : statement.qualifiers) {
        qualifier.line = line;
    }
    for (PackLink& link : statement.links) {
        link.line = line;
    }
    if (statement.time) {
        statement.time->line = line;
    }
}

} // namespace

std::map<std::size_t, Message> statement_faults(SQLite::Database& database, Pack pack,
                                                const std::vector<Sentence>& sentences) {
    for (std::size_t index = 0; index < pack.statements.size(); ++index) {
        set_lines(pack.statements[index], static_cast<int>(index) + 1); // 0 is that of all else
    }
    FaultList faults;
    check_pack(pack, sentences, VocabularyReader(database).read(pack), faults);
    std::map<std::size_t, Message> by_index;
    for (const auto& [line, fault] : faults.by_line()) {
        if (line > 0) {
            by_index.emplace(static_cast<std::size_t>(line) - 1, fault);
        }
    }
    return by_index;
}

} // namespace sijill::kb
