#include "base/files.hpp"
#include "base/loaded_library.hpp"
#include "base/temp_folder.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/cells/iso_dates.hpp"
#include "render/formats/formats.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <new>
#include <optional>
#include <xlsxwriter.h>

namespace sijill::render {
namespace {

constexpr std::size_t kWidestColumn = 60;
constexpr std::size_t kLongestSheetName = 31; // the limit of Excel, in UTF-16 units
constexpr std::size_t kLongestText = 32'767;  // the limit of Excel, in code points
constexpr std::time_t kSameForAll =
    315'532'800; // 1980-01-01, so that the same rows give the same bytes

/// The functions of libxlsxwriter that are called here, under their own names.
struct XlsxLibrary {
    LoadedLibrary library{kFiles, missing};
    decltype(&::workbook_new) workbook_new = library.find("workbook_new");
    decltype(&::workbook_set_properties) workbook_set_properties =
        library.find("workbook_set_properties");
    decltype(&::workbook_add_worksheet) workbook_add_worksheet =
        library.find("workbook_add_worksheet");
    decltype(&::workbook_add_format) workbook_add_format = library.find("workbook_add_format");
    decltype(&::workbook_close) workbook_close = library.find("workbook_close");
    decltype(&::lxw_workbook_free) lxw_workbook_free = library.find("lxw_workbook_free");
    decltype(&::lxw_strerror) lxw_strerror = library.find("lxw_strerror");
    decltype(&::worksheet_right_to_left) worksheet_right_to_left =
        library.find("worksheet_right_to_left");
    decltype(&::worksheet_set_column) worksheet_set_column = library.find("worksheet_set_column");
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes =
        library.find("worksheet_freeze_panes");
    decltype(&::worksheet_write_number) worksheet_write_number =
        library.find("worksheet_write_number");
    decltype(&::worksheet_write_string) worksheet_write_string =
        library.find("worksheet_write_string");
    decltype(&::format_set_bold) format_set_bold = library.find("format_set_bold");
    decltype(&::format_set_text_wrap) format_set_text_wrap = library.find("format_set_text_wrap");
    decltype(&::format_set_align) format_set_align = library.find("format_set_align");

private:
    /// The names of files that have these functions, with the same meaning in each.
    static constexpr auto kFiles = std::to_array<const char*>({SIJILL_XLSX_LIBRARIES});

    [[nodiscard]] static Error missing(const char* reason) {
        return {ErrorCode::refused,
                {"workbooks need libxlsxwriter: {}"_text, Message::foreign(reason)},
                {"install the package of {}, or take another format"_text, kFiles.front()}};
    }
};

/// Returns the library, which is loaded at the first call and then kept: loading it loads all of
/// OpenSSL too, which would slow down every small report (docs/adr/0013). Throws Error(refused)
/// where it is not installed. Thread-safe.
const XlsxLibrary& xlsx_library() {
    static const XlsxLibrary library;
    return library;
}

/// Throws Error(refused) for a text that no cell can hold. The library would refuse it too, but
/// its error codes have other numbers in other versions.
void require_short(std::string_view text) {
    if (text::count_code_points(text) > kLongestText) {
        throw Error(ErrorCode::refused,
                    "a spreadsheet holds no text of more than 32,767 characters"_text,
                    "take another format"_text);
    }
}

void require_ok(lxw_error fault) {
    if (fault != LXW_NO_ERROR) {
        throw Error(ErrorCode::unwritable, {"the workbook cannot be written: {}"_text,
                                            Message::foreign(xlsx_library().lxw_strerror(fault))});
    }
}

/// Writes one result as one sheet.
class Sheet {
public:
    Sheet(lxw_workbook* workbook, lxw_worksheet* sheet, const RenderOptions& options)
        : workbook_(workbook), sheet_(sheet), options_(options) {}

    void write(const ResultSet& result) {
        if (is_arabic(options_.language)) {
            xlsx_library().worksheet_right_to_left(sheet_);
        }
        lxw_format* bold = xlsx_library().workbook_add_format(workbook_);
        xlsx_library().format_set_bold(bold);
        lxw_format* wrapped = xlsx_library().workbook_add_format(workbook_);
        xlsx_library().format_set_text_wrap(wrapped);
        xlsx_library().format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
        for (std::size_t index = 0; index < result.columns.size(); ++index) {
            const auto column = static_cast<lxw_col_t>(index);
            const std::string label = visible_text(result.columns[index].label(options_.language));
            require_ok(
                xlsx_library().worksheet_write_string(sheet_, 0, column, label.c_str(), bold));
            std::size_t width = display_width(label);
            for (std::size_t row = 0; row < result.rows.size(); ++row) {
                const Value& value = result.rows[row][index];
                write_value(static_cast<lxw_row_t>(row + 1), column, value, result.columns[index],
                            wrapped);
                width = std::max(width, display_width(to_text(value)));
            }
            const auto shown = static_cast<double>(std::min(width, kWidestColumn) + 2);
            require_ok(xlsx_library().worksheet_set_column(sheet_, column, column, shown, nullptr));
        }
        xlsx_library().worksheet_freeze_panes(sheet_, 1, 0);
    }

private:
    void write_value(lxw_row_t row, lxw_col_t column, const Value& value, const Column& meaning,
                     lxw_format* format) {
        if (const auto number = number_of(value)) {
            require_ok(xlsx_library().worksheet_write_number(sheet_, row, column, *number, format));
        } else if (!std::holds_alternative<std::monostate>(value)) {
            const std::string text = cell_text_of(visible_text(raw_text(value, meaning)), meaning);
            require_short(text);
            require_ok(
                xlsx_library().worksheet_write_string(sheet_, row, column, text.c_str(), format));
        }
    }

    /// Whether a column of a report has sentences that the program words. All others may have the
    /// words of a source, or what is looked up elsewhere, and so has what SQL is asked for.
    static bool is_worded(const Column& column) {
        const std::string_view key = column.key;
        return !column.label_en.empty() && (key == "line" || key.ends_with("_line"));
    }

    /// Returns a text with its dates isolated where letters from right to left would turn them
    /// round, if the program worded it. A date alone stays as it is, for formulas.
    static std::string cell_text_of(const std::string& text, const Column& meaning) {
        constexpr unsigned char kFirst = 0xD6; // the bytes that begin letters of U+0580 to U+07FF
        constexpr unsigned char kLast = 0xDF;
        const bool runs_left = std::ranges::any_of(text, [](char byte) {
            const auto value = static_cast<unsigned char>(byte);
            return kFirst <= value && value <= kLast;
        });
        return runs_left && is_worded(meaning) ? with_isolated_dates(text) : text;
    }

    /// Returns the number for a cell, which is a finite double, or nothing where that would be
    /// another number than the value.
    static std::optional<double> number_of(const Value& value) {
        constexpr std::int64_t kLargest = std::int64_t{1} << 53;
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            return -kLargest <= *integer && *integer <= kLargest
                       ? std::optional(static_cast<double>(*integer))
                       : std::nullopt;
        }
        const auto* real = std::get_if<double>(&value);
        return real != nullptr && std::isfinite(*real) ? std::optional(*real) : std::nullopt;
    }

    lxw_workbook* workbook_;
    lxw_worksheet* sheet_;
    const RenderOptions& options_;
};

/// Returns the name of a sheet, which has at least one letter and at most 31. Names of results are
/// ASCII.
std::string sheet_name(const ResultSet& result, std::size_t number) {
    const std::string name = result.name.empty() ? fmt::format("rows {}", number) : result.name;
    return name.substr(0, kLongestSheetName);
}

void fill(lxw_workbook* workbook, std::span<const ResultSet> results,
          const RenderOptions& options) {
    lxw_doc_properties properties{};
    properties.created = kSameForAll;
    require_ok(xlsx_library().workbook_set_properties(workbook, &properties));
    std::size_t number = 0;
    for (const ResultSet& result : results) {
        const std::string name = sheet_name(result, ++number);
        lxw_worksheet* sheet = xlsx_library().workbook_add_worksheet(workbook, name.c_str());
        if (sheet == nullptr) {
            throw Error(ErrorCode::unwritable, {"no sheet can be named \"{}\""_text, name});
        }
        Sheet(workbook, sheet, options).write(result);
    }
}

} // namespace

std::string render_xlsx(std::span<const ResultSet> results, const RenderOptions& options) {
    const TempFolder folder; // because the library writes only to files
    const std::string file = (folder / "workbook.xlsx").string();
    lxw_workbook* workbook = xlsx_library().workbook_new(file.c_str());
    if (workbook == nullptr) {
        throw std::bad_alloc();
    }
    try {
        fill(workbook, results, options);
    } catch (...) {
        xlsx_library().lxw_workbook_free(workbook);
        throw;
    }
    require_ok(xlsx_library().workbook_close(workbook)); // frees it, also where it fails
    return read_file(file, std::numeric_limits<std::uintmax_t>::max());
}

} // namespace sijill::render
