#include "base/temp_folder.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/formats/formats.hpp"
#include "render/formats/xlsx_library.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>

namespace sijill::rendering {
namespace {

constexpr std::size_t kWidestColumn = 60;
constexpr std::size_t kLongestSheetName = 31;    // Excel's, in UTF-16 units
constexpr std::time_t kSameForAll = 315'532'800; // 1980-01-01: the same rows give the same bytes

void require_ok(lxw_error fault) {
    if (fault == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
        throw Error(ErrorCode::refused,
                    "a spreadsheet holds no text of more than 32,767 characters",
                    "take another format");
    }
    if (fault != LXW_NO_ERROR) {
        throw Error(ErrorCode::database, fmt::format("the workbook cannot be written: {}",
                                                     xlsx_library().lxw_strerror(fault)));
    }
}

/// One result as one sheet.
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
        for (std::size_t place = 0; place < result.columns.size(); ++place) {
            const auto column = static_cast<lxw_col_t>(place);
            const std::string label(result.columns[place].label(options_.language));
            require_ok(
                xlsx_library().worksheet_write_string(sheet_, 0, column, label.c_str(), bold));
            std::size_t width = display_width(label);
            for (std::size_t row = 0; row < result.rows.size(); ++row) {
                const Value& value = result.rows[row][place];
                write_value(static_cast<lxw_row_t>(row + 1), column, value, result.columns[place],
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
            const std::string text = visible_text(raw_text(value, meaning));
            require_ok(
                xlsx_library().worksheet_write_string(sheet_, row, column, text.c_str(), format));
        }
    }

    /// Nothing where a cell, which holds a finite double, would tell another number.
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

/// Names of results are ASCII; a sheet has at least one letter and at most 31.
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
            throw Error(ErrorCode::database, fmt::format("no sheet can be named \"{}\"", name));
        }
        Sheet(workbook, sheet, options).write(result);
    }
}

} // namespace

std::string render_xlsx(std::span<const ResultSet> results, const RenderOptions& options) {
    const TempFolder folder; // since the library writes to a file alone
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
    require_ok(xlsx_library().workbook_close(workbook)); // frees it, whatever it gives
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace sijill::rendering
