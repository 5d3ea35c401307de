#pragma once

#include "server/call.hpp"
#include "sijill/report_page.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// What a parameter of the API takes.
enum class ParameterKind {
    text,   ///< any text that is not empty
    number, ///< a whole number from `least` to `most`
    day,    ///< a day, YYYY-MM-DD
    choice, ///< one of `choices`
};

/// A parameter of the API. The same table checks requests and writes openapi.json.
struct Parameter {
    /// Stands in `most` for ServeOptions::max_rows.
    static constexpr std::int64_t kMaxRows = -1;

    std::string_view name;
    ParameterKind kind = ParameterKind::text;
    std::string_view meaning; ///< in English, for openapi.json
    bool required = false;
    std::vector<std::string_view> choices = {};
    std::int64_t least = 0, most = 0;
    std::string_view fallback = {}; ///< what stands for a parameter that is not given; may be empty

    /// Returns the most that the options allow.
    [[nodiscard]] std::int64_t most_by(const ServeOptions& options) const noexcept;

    /// Returns the most code points of a text: `most`, or kLongestText where that is 0.
    [[nodiscard]] std::size_t longest() const noexcept;

    /// Returns the fallback, or the most where that is less.
    [[nodiscard]] std::string fallback_by(const ServeOptions& options) const;
};

/// The parameters that a request gives, checked against a table.
class Arguments {
public:
    /// How a request may give values under names that the table does not have.
    enum class Values {
        none,
        prefixed, ///< "p.NAME"
        named,    ///< "p.NAME", or NAME where the table and `names` agree that it is free
    };

    /// Reads the query of a request, and its form. Throws Error(usage) for a name that is not known
    /// (the hint offers the nearest, or all), one that comes twice, a required one that is missing,
    /// and a value that its parameter does not take. `names` are those of the values that exist.
    Arguments(const Request& request, const std::vector<Parameter>& table,
              const ServeOptions& options, Values values = Values::none,
              const std::vector<std::string>& names = {});

    /// Returns the value of a parameter, or its fallback; "" without either.
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> optional(std::string_view name) const;
    [[nodiscard]] std::size_t number(std::string_view name) const;
    [[nodiscard]] bool is_true(std::string_view name) const { return text(name) == "true"; }

    /// The values under names of their own.
    [[nodiscard]] const ParameterValues& values() const noexcept { return values_; }

private:
    void take(const std::string& name, const std::string& value,
              const std::vector<Parameter>& table, const ServeOptions& options);

    std::map<std::string, std::string, std::less<>> given_;
    ParameterValues values_;
};

} // namespace sijill::server
