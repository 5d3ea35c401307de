#pragma once

#include "render/render.hpp"
#include "sijill/result_set.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// Adds `--format table|json|jsonl|csv|tsv|markdown|html`; `name` must outlive the parsing.
void add_format_option(CLI::App& app, std::string& name);

/// Writes one result to standard output, or several one after the other (see render_sections), in
/// the format that add_format_option() read. Throws Error if it cannot be written.
void print(std::span<const ResultSet> results, const std::string& format);

/// The body of a benchmark's main: parses, calls `work`, reports errors on standard error. Returns
/// the exit code: 0, else that of ErrorCode (2 wrong usage, 4 bad input, 7 database).
[[nodiscard]] int run_program(CLI::App& app, int count, const char* const* arguments,
                              const std::function<void()>& work);

/// Columns with these keys, which are their headings too.
[[nodiscard]] std::vector<Column> columns(std::initializer_list<const char*> keys);

/// A figure for a table, rounded to `digits` digits after the point.
[[nodiscard]] Value rounded(double figure, int digits = 4);

} // namespace sijill::bench
