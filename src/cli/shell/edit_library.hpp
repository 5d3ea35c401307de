#pragma once

#include "base/loaded_library.hpp"

#include <histedit.h>

namespace sijill::cli {

#ifdef SIJILL_EDIT_LIBRARY
#define SIJILL_OF_LIBEDIT(name) library.find(#name)
#else // it is linked: cmake/PortableDependencies.cmake
#define SIJILL_OF_LIBEDIT(name) &::name
#endif

/// The functions of libedit that the shell calls, under their own names.
struct EditLibrary {
#ifdef SIJILL_EDIT_LIBRARY
    LoadedLibrary library;
#endif
    decltype(&::el_init) el_init = SIJILL_OF_LIBEDIT(el_init);
    decltype(&::el_end) el_end = SIJILL_OF_LIBEDIT(el_end);
    decltype(&::el_set) el_set = SIJILL_OF_LIBEDIT(el_set);
    decltype(&::el_wset) el_wset = SIJILL_OF_LIBEDIT(el_wset);
    decltype(&::el_get) el_get = SIJILL_OF_LIBEDIT(el_get);
    decltype(&::el_gets) el_gets = SIJILL_OF_LIBEDIT(el_gets);
    decltype(&::el_source) el_source = SIJILL_OF_LIBEDIT(el_source);
    decltype(&::el_resize) el_resize = SIJILL_OF_LIBEDIT(el_resize);
    decltype(&::el_line) el_line = SIJILL_OF_LIBEDIT(el_line);
    decltype(&::el_wline) el_wline = SIJILL_OF_LIBEDIT(el_wline);
    decltype(&::el_cursor) el_cursor = SIJILL_OF_LIBEDIT(el_cursor);
    decltype(&::el_insertstr) el_insertstr = SIJILL_OF_LIBEDIT(el_insertstr);
    decltype(&::el_deletestr) el_deletestr = SIJILL_OF_LIBEDIT(el_deletestr);
    decltype(&::history_init) history_init = SIJILL_OF_LIBEDIT(history_init);
    decltype(&::history_end) history_end = SIJILL_OF_LIBEDIT(history_end);
    decltype(&::history) history = SIJILL_OF_LIBEDIT(history);
};

#undef SIJILL_OF_LIBEDIT

/// Returns the library, which is loaded at the first call. Throws Error(refused) where it is not
/// installed.
[[nodiscard]] const EditLibrary& edit_library();

} // namespace sijill::cli
