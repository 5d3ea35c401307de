#pragma once

#include "cli/arguments/global_options.hpp"
#include "cli/output/exports.hpp"
#include "render/messages.hpp"
#include "render/page/render_page.hpp"
#include "sijill/report.hpp"
#include "sijill/result_set.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns how the global options, the locale and the terminal want an answer to look.
[[nodiscard]] render::RenderOptions render_options(const GlobalOptions& options);

/// Writes a remark of the catalogue (render/messages.hpp) to standard error, unless under --quiet.
void note(const GlobalOptions& options, std::string_view key,
          std::initializer_list<render::MessageArgument> arguments = {});

/// The way out of a command's answer: to standard output, --output or the files of --export, in the
/// format that is asked for. The options must outlive it.
class Answer {
public:
    explicit Answer(const GlobalOptions& options) : options_(options) {}

    /// Writes the answer, a report's page as HTML whole; remarks on what has no rows or was cut.
    /// Returns the exit code: 0, or 1 for an answer without rows under --fail-empty. Throws
    /// Error(unwritable) where it cannot be written, Error(usage) where it cannot take the format.
    int write(const ResultSet& result) const;
    int write(const std::vector<ResultSet>& sections) const;
    int write(const ReportPage& page) const;
    int write(const render::Briefing& briefing) const;

    /// Writes text that has no rows. Throws Error(usage) under --export.
    int write_text(const std::string& text) const;

    /// Writes what `rendered` makes for each of the formats, without a remark; the columns of
    /// --columns are to be required before.
    void write_rendered(const Rendering& rendered) const;

    /// Returns the formats of the files of --export, each once, or that of --format.
    [[nodiscard]] std::vector<render::Format> formats() const;

    /// Returns the first of formats().
    [[nodiscard]] render::Format format() const;

    /// Returns true if any of the answers asked for has this format.
    [[nodiscard]] bool wants(render::Format format) const;

    /// Throws Error(usage) for a format that the answer of a command that writes to the base cannot
    /// take, before anything is written.
    void refuse_lost_answer() const;

    /// Throws Error(usage) for a column of --columns that none of the results has; remarks on
    /// results that have none of them. write() does so itself.
    void require_columns(std::span<const ResultSet> results) const;

private:
    void note_left_out(std::span<const ResultSet> results,
                       const std::vector<std::string>& columns) const;
    void print(const std::string& text) const;
    void refuse_workbook_on_terminal() const;
    [[nodiscard]] int note_no_rows() const;

    const GlobalOptions& options_;
};

} // namespace sijill::cli
