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
              $<$<BOOL:${SIJILL_WERROR}>:-Werror>)
