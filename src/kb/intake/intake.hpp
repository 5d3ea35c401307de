#pragma once

#include "kb/documents/list_documents.hpp"
#include "kb/store/connection.hpp"
#include "sijill/knowledge_types.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace sijill::kb {

/// Takes what became of a document, once it is committed.
using Told = std::function<void(const AddedDocument&)>;

/// See KnowledgeBase::add: reads documents and writes them in batches, each in a transaction of its
/// own.
void add_documents(Connection& connection, const std::vector<DocumentEntry>& entries,
                   const AddOptions& options, const Told& told);

/// Adds the only document at a path. Throws Error(bad_input) where there is none, or more than one.
PackSummary add_document(Connection& connection, const std::filesystem::path& path);

} // namespace sijill::kb
