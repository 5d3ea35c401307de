#pragma once

#include "kb/documents/document.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace sijill::kb {

/// The files of a pack.
inline constexpr const char* kArticleName = "article.txt";
inline constexpr const char* kStatementsName = "statements.toml";

/// A file or folder that holds documents, or one that should and cannot.
struct DocumentEntry {
    std::filesystem::path path; ///< "-" for standard input
    DocumentKind kind = DocumentKind::text;
    std::optional<Error> fault; ///< why it holds no document; `kind` then says nothing
};

/// Returns the documents at a path: "-", a file, a pack, or a folder with any of them and folders
/// in turn, each sorted by the bytes of its names. Files and folders whose names begin with a dot
/// are passed over in folders, and so is a folder that was listed already, such as by a link that
/// leads back to it. Each file of no known kind, and each that is no file, cannot be read or is not
/// there, is an entry with a fault of the code bad_input. Opens no file, and throws nothing but
/// std::bad_alloc.
[[nodiscard]] std::vector<DocumentEntry> list_documents(const std::filesystem::path& path);

/// Returns the documents at each of the paths, in the order of these.
[[nodiscard]] std::vector<DocumentEntry>
list_documents(const std::vector<std::filesystem::path>& paths);

/// Returns the hint that says what a pack is.
[[nodiscard]] Message what_a_pack_is();

} // namespace sijill::kb
