#pragma once

#include "kb/documents/list_documents.hpp"
#include "kb/intake/intake.hpp"
#include "kb/store/connection.hpp"

#include <functional>
#include <vector>

namespace sijill {
class KnowledgeBase;
}

namespace sijill::kb {

/// Returns the connection of a base, which keeps it: for the floors above, since the type is of no
/// use to others.
[[nodiscard]] Connection& connection_of(const KnowledgeBase& base) noexcept;

/// Calls `change`, which changes the base through its connection, in a transaction that also renews
/// the checksums of the tables. What `change` throws undoes it and is passed on.
void write(KnowledgeBase& base, const std::function<void()>& change);

/// Calls `read`, which sees one state of the base, whatever others write meanwhile. Others cannot
/// commit until it returns. A snapshot within a snapshot is the same one.
void read_snapshot(const KnowledgeBase& base, const std::function<void()>& read);

/// Returns a copy of a base that can be written, in a temporary file that nobody else sees.
[[nodiscard]] KnowledgeBase temporary_copy(const KnowledgeBase& base);

/// KnowledgeBase::add() for documents that list_documents() has found.
void add_documents(KnowledgeBase& base, const std::vector<DocumentEntry>& entries,
                   const AddOptions& options, const Told& told);

} // namespace sijill::kb
