# The seeded base for programs that do not link Sijill: as a file, as SQL, and as bytes in a header.
set(seeded_db "${PROJECT_BINARY_DIR}/src/seeded/sijill.db")
set(seeded_sql "${CMAKE_CURRENT_BINARY_DIR}/sql/sijill.sql")
set(seeded_header "${CMAKE_CURRENT_BINARY_DIR}/seeded_image.h")
add_custom_command(
    OUTPUT "${seeded_sql}"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${CMAKE_CURRENT_BINARY_DIR}/sql"
    COMMAND sijill --quiet export sql "${CMAKE_CURRENT_BINARY_DIR}/sql"
    DEPENDS sijill
    VERBATIM)
add_custom_command(
    OUTPUT "${seeded_header}"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${seeded_db}" "-DOUTPUT=${seeded_header}" -P
            "${CMAKE_CURRENT_SOURCE_DIR}/bytes_header.cmake"
    DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/bytes_header.cmake" sijill_seeded
    VERBATIM)
add_custom_target(sijill_seeded_files ALL DEPENDS "${seeded_sql}" "${seeded_header}")
