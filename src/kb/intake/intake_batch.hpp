#pragma once

#include "kb/packs/pack_batch.hpp"
#include "kb/passages/sentence_index.hpp"
#include "kb/store/bulk_settings.hpp"
#include "kb/store/write_transaction.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Savepoint.h>

#include <cstddef>
#include <deque>
#include <optional>

namespace sijill::kb {

/// What is written at once: in a transaction, or in a dry run in a savepoint of the transaction
/// that is undone at its end. Undone at the end of the scope, unless commit() was called.
class IntakeStep {
public:
    IntakeStep(Connection& connection, bool is_dry_run) {
        if (is_dry_run) {
            savepoint_.emplace(connection.database(), "step");
        } else {
            transaction_.emplace(connection);
        }
    }

    void commit() {
        if (savepoint_) {
            savepoint_->release();
        } else {
            transaction_->commit();
        }
    }

private:
    std::optional<WriteTransaction> transaction_;
    std::optional<SQLite::Savepoint> savepoint_;
};

/// Sources that are written at once, and what is told of them once they are committed.
struct IntakeBatch {
    IntakeBatch(Connection& connection, bool is_dry_run, TextAnalyzer::Candidates candidates)
        : settings(connection.database()), step(connection, is_dry_run),
          sources(connection, candidates) {
        enlarge_index_buffer(connection.database());
    }

    BulkSettings settings;
    IntakeStep step;
    PackBatch sources;
    std::deque<AddedDocument> outcomes;
    std::size_t bytes = 0;
};

} // namespace sijill::kb
