#pragma once

#include <xlsxwriter.h>

namespace sijill::rendering {

/// The functions of libxlsxwriter that we call, by their own names.
struct XlsxLibrary {
    decltype(&::workbook_new) workbook_new = nullptr;
    decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
    decltype(&::workbook_add_format) workbook_add_format = nullptr;
    decltype(&::workbook_close) workbook_close = nullptr;
    decltype(&::lxw_workbook_free) lxw_workbook_free = nullptr;
    decltype(&::lxw_strerror) lxw_strerror = nullptr;
    decltype(&::worksheet_right_to_left) worksheet_right_to_left = nullptr;
    decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
    decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
    decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
    decltype(&::format_set_bold) format_set_bold = nullptr;
    decltype(&::format_set_text_wrap) format_set_text_wrap = nullptr;
    decltype(&::format_set_align) format_set_align = nullptr;
};

/// The library, loaded when it is first asked for and kept: it brings all of OpenSSL along, and a
/// small report would wait for it in vain (docs/adr/0013). Throws Error(refused) where it is not
/// installed. Thread-safe.
[[nodiscard]] const XlsxLibrary& xlsx_library();

} // namespace sijill::rendering
