#pragma once

#include "cli/arguments/global_options.hpp"
#include "cli/output/exports.hpp"
#include "render/messages.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class Option;
}

namespace sijill::cli {

/// What every command works with: the options that all share, the base they name, and the way out.
/// A command sets `run`; the application calls it once parsing is done.
class Context {
public:
    GlobalOptions options;
    std::function<void(Context&)> run;
    std::vector<std::string> command_line; ///< as typed, without the program
    CommandRunner run_command;             ///< set by the application

    /// The base of --db, or the one built in; under --as-of, as it stood then.
    [[nodiscard]] KnowledgeBase open_base() const;

    /// Throws Error(usage) under --as-of, for what speaks of the base as it is.
    void refuse_as_of() const;

    /// The base of --db, for writing. Throws Error(refused) where there is none, Error(usage) where
    /// the answer could not be given in the form asked for, and as refuse_as_of().
    [[nodiscard]] KnowledgeBase open_base_for_writing() const;

    /// The built-in reports; read once, since the definition of the command line asks for them too.
    [[nodiscard]] const ReportCatalog& built_in_reports() const;

    /// The built-in reports and those of --queries. Throws as ReportCatalog does.
    [[nodiscard]] ReportCatalog catalog() const;

    /// Whether an option stands on the command line itself.
    [[nodiscard]] bool typed(const CLI::Option& option) const;

    /// The answer, to standard output or --output, or to the files of --export.
    void write(const ResultSet& result);
    void write(const std::vector<ResultSet>& sections);

    /// A report; as HTML, the whole page that goes with it.
    void write(const ReportPage& page);
    void write_text(const std::string& text) const;

    /// An answer in whatever form and file is asked for, without a remark on its rows.
    void write_answer(const Rendering& rendered) const;

    /// A remark of the catalogue (render/messages.hpp) on standard error, unless --quiet.
    void note(std::string_view key,
              std::initializer_list<render::MessageArgument> arguments = {}) const;

    [[nodiscard]] Language language() const;
    [[nodiscard]] render::RenderOptions render_options() const;

    /// The form of the answer: that of --format, or of the first file of --export.
    [[nodiscard]] render::Format format() const;

    /// Whether any of the answers asked for has this form.
    [[nodiscard]] bool wants(render::Format format) const;

    /// 0, or 1 where --fail-empty was given and the answer had no rows.
    [[nodiscard]] int exit_code() const noexcept { return exit_code_; }

    /// For a command that has reported its errors itself.
    void exit_with(int code) noexcept { exit_code_ = code; }

private:
    void refuse_lost_answer() const;
    void refuse_workbook_on_terminal() const;
    void note_rows(std::size_t rows, const std::optional<std::size_t>& cut_at);

    mutable std::shared_ptr<const ReportCatalog> built_in_reports_;
    int exit_code_ = 0;
};

} // namespace sijill::cli
