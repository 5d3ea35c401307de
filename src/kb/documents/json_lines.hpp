#pragma once

#include "kb/documents/document.hpp"
#include "kb/documents/line_reader.hpp"

#include <optional>
#include <string>

namespace sijill::kb {

/// Reads JSON Lines: each line of a file is an object with `text` and what else is known of one
/// source. Holds one line at a time in memory.
///
/// Keys are text, slug, title, published, known_on, publisher, author, url, language and licence;
/// `null` counts as left out. A slug that is left out is made of the title, or else of the file's
/// name and the line. A source is known on the day that it was published, or else today.
class JsonLines {
public:
    /// `next_bytes` returns the next bytes of the file, none at its end; they have to be valid
    /// until it is called again. Errors call it `file`.
    JsonLines(std::string file, NextBytes next_bytes);

    /// Returns the source of the next line that is not blank, unreadable
    /// where the line has a fault, which names every one; nothing at the end of the file. Throws
    /// what `next_bytes` throws.
    [[nodiscard]] std::optional<Document> next();

private:
    std::string file_;
    std::string slug_; ///< of the file's name
    LineReader lines_;
};

} // namespace sijill::kb
