# One interface target carries the warnings, so that every floor is built under the same ones.
add_library(sijill_warnings INTERFACE)
target_compile_options(
    sijill_warnings
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion
              -Wsign-conversion
              -Wold-style-cast
              # GCC 12 warns of what std::string's operator+ does to itself (GCC bug 105651).
              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
              $<$<BOOL:${SIJILL_WERROR}>:-Werror>)
