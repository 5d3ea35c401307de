#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_types.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace sijill::kb {

enum class DocumentKind {
    pack,       ///< a folder with statements.toml and article.txt
    text,       ///< .txt, .text, .md, and a file without an ending that is named itself
    html,       ///< .html, .htm
    json_lines, ///< .jsonl, .ndjson
    input,      ///< standard input; what it holds is seen when it is read
};

/// What came of one document: a source, with its statements where it is a pack.
struct Document {
    /// What could be read; check_pack() has not seen it yet.
    Pack pack;
    /// What is wrong with the form of a pack's statements, for check_pack() to add to.
    FaultList faults;
    /// Why it cannot become a source, with file and line; `pack` is then incomplete.
    std::optional<Error> unreadable;
    /// What a page says of its source, and its slug; what the caller gives of it counts more.
    /// Nothing of other documents.
    std::optional<DocumentDetails> page;
    /// How many bytes were read since the document before: of a file with several documents they
    /// come in chunks, and not to the byte.
    std::size_t bytes = 0;
    /// True if the slug was made of a name or title, so that it may get a number (numbered_slug())
    /// where the base has it already; false if somebody gave it.
    bool slug_is_made = false;
    /// True if it was made of the number of a line, which changes with the lines before it.
    bool slug_is_of_line = false;
    /// True if a line of JSON Lines gives its language.
    bool says_language = false;
    /// True if nothing tells its day, so that it is known from today on.
    bool undated = false;
};

/// Returns a pack without statements: a source of the kind "document" in Arabic, known today, whose
/// text is that of a file, or of a line of it (0: of all lines).
[[nodiscard]] Pack plain_pack(const std::string& file, int line = 0);

} // namespace sijill::kb
