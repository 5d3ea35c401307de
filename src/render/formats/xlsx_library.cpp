#include "render/formats/xlsx_library.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <dlfcn.h>

namespace sijill::rendering {
namespace {

[[noreturn]] void fail() {
    throw Error(
        ErrorCode::refused, fmt::format("workbooks need libxlsxwriter: {}", dlerror()),
        fmt::format("install the package of {}, or take another format", SIJILL_XLSX_LIBRARY));
}

template <typename Function>
void find(void* library, const char* name, Function*& function) {
    function = reinterpret_cast<Function*>(dlsym(library, name));
    if (function == nullptr) {
        fail();
    }
}

XlsxLibrary load() {
    void* library = dlopen(SIJILL_XLSX_LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) {
        fail();
    }
    XlsxLibrary functions;
    find(library, "workbook_new", functions.workbook_new);
    find(library, "workbook_set_properties", functions.workbook_set_properties);
    find(library, "workbook_add_worksheet", functions.workbook_add_worksheet);
    find(library, "workbook_add_format", functions.workbook_add_format);
    find(library, "workbook_close", functions.workbook_close);
    find(library, "lxw_workbook_free", functions.lxw_workbook_free);
    find(library, "lxw_strerror", functions.lxw_strerror);
    find(library, "worksheet_right_to_left", functions.worksheet_right_to_left);
    find(library, "worksheet_set_column", functions.worksheet_set_column);
    find(library, "worksheet_freeze_panes", functions.worksheet_freeze_panes);
    find(library, "worksheet_write_number", functions.worksheet_write_number);
    find(library, "worksheet_write_string", functions.worksheet_write_string);
    find(library, "format_set_bold", functions.format_set_bold);
    find(library, "format_set_text_wrap", functions.format_set_text_wrap);
    find(library, "format_set_align", functions.format_set_align);
    return functions;
}

} // namespace

const XlsxLibrary& xlsx_library() {
    static const XlsxLibrary library = load();
    return library;
}

} // namespace sijill::rendering
