#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Returns a text as a string of TOML on one line. What is not seen, such as a control character or
/// a bidi control, is an escape.
[[nodiscard]] std::string toml_text(std::string_view text);

/// Returns a number of TOML that reads back as the same one. `number` must be finite.
[[nodiscard]] std::string toml_number(double number);

/// The keys of one table of TOML, in the order in which they are added. Values that are not there
/// are passed over.
class TomlKeys {
public:
    void text(std::string_view key, const std::optional<std::string>& value);
    void date(std::string_view key, const std::optional<std::string>& day); ///< YYYY-MM-DD
    void flag(std::string_view key, bool value); ///< only what is true is written

    /// Adds a value that is TOML already.
    void value(std::string_view key, std::string value);

    /// Adds a list of values that are TOML already: on one line if there is one value, or if they
    /// are texts and short; else a line for each. Adds nothing for no value.
    void list(std::string_view key, const std::vector<std::string>& values);

    /// Returns "key = value", a line for each key.
    [[nodiscard]] std::string lines() const;

    /// Returns "{ key = value, … }".
    [[nodiscard]] std::string inline_table() const;

private:
    std::vector<std::string> entries_;
};

} // namespace sijill::kb
