#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// One `-- @key arguments` line of an SQL file.
///
/// It stands in a comment line whose text begins with `@`, as in aiosql and Powerpipe, but not
/// inside a literal or a comment of several lines. Two or more annotations may share a line if at
/// least two spaces stand before the next `@key`. A word in double quotes is one argument, without
/// its quotes
/// (`\"` and `\\` inside). `name=value` stays one argument; its value may be quoted.
struct Annotation {
    int line;                           ///< 1-based line in the file
    std::string key;                    ///< "name", "title.en", "param", …
    std::vector<std::string> arguments; ///< split as above
    std::string text;                   ///< everything after the key, trimmed, with its quotes
};

/// An argument of the form `name=value`; without `=` the value is empty.
struct NamedArgument {
    std::string name;
    std::string value;
};

/// Returns all annotations of an SQL file, UTF-8, in order. Throws Error(bad_input) with
/// "file:line" for a quotation mark that is never closed.
[[nodiscard]] std::vector<Annotation> read_annotations(std::string_view file_name,
                                                       std::string_view sql);

[[nodiscard]] NamedArgument split_named(std::string_view argument);

} // namespace sijill
