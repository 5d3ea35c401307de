#pragma once

#include "kb/documents/document.hpp"
#include "kb/documents/list_documents.hpp"
#include "sijill/knowledge_types.hpp"

#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {

struct DocumentOptions {
    std::optional<std::string> encoding; ///< of texts and pages; packs and JSON Lines are UTF-8
    bool html_as_text = false;           ///< all visible text of a page, not its article alone
    DocumentDetails details;
    /// Called before standard input may have to be waited for; empty: not called.
    std::function<void()> before_wait = {};
    /// Whether no other document is read: an encoding that is given then goes before the one that
    /// the page declares.
    bool is_alone = false;
};

/// Whether a caller tells anything of a text.
[[nodiscard]] bool has_any(const DocumentDetails& details);

/// Throws Error(usage) if details are given and the list is not one text or page, or if a day
/// is no date, or the slug none (is_slug()).
void check_details(const DocumentDetails& details, const std::vector<DocumentEntry>& entries);

/// Reads the documents of one entry, one after another. All but JSON Lines have one.
///
///     for (DocumentReader reader(entry, options, std::cin); auto document = reader.next();) { … }
class DocumentReader {
public:
    /// Opens nothing yet. `input` is read for an entry of the kind `input`. The options and `input`
    /// have to live as long as the reader.
    DocumentReader(DocumentEntry entry, const DocumentOptions& options, std::istream& input);
    ~DocumentReader();
    DocumentReader(DocumentReader&&) noexcept;
    DocumentReader& operator=(DocumentReader&&) noexcept;

    /// Returns the next document, with what is wrong with it, so that the others can be read all
    /// the same; nothing at the end. The fault of an entry comes as that of its only document.
    /// Throws Error(usage) for an unknown encoding, and for details if the input turns out to be
    /// JSON Lines.
    [[nodiscard]] std::optional<Document> next();

private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace sijill::kb
