#pragma once

#include <string_view>
#include <vector>

namespace sijill {

/// A file of the source tree that is built into the library: schema, views, seeds and reports.
struct EmbeddedFile {
    std::string_view name;    ///< path in the source tree, such as "schema/views/delays.sql"
    std::string_view content; ///< its bytes; live as long as the program
};

/// Returns the embedded files whose name begins with `prefix`, ordered by name. Thread-safe.
[[nodiscard]] std::vector<EmbeddedFile> embedded_files(std::string_view prefix);

} // namespace sijill
