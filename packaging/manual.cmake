# The manual pages, printed by the program: one for the program, and one for each command.
get_property(commands GLOBAL PROPERTY SIJILL_COMMANDS)
set(man_dir "${CMAKE_CURRENT_BINARY_DIR}/man")
file(MAKE_DIRECTORY "${man_dir}")
set(man_pages "${man_dir}/sijill.1")
# Without the configuration file and the language of whoever builds it.
set(print_man "${CMAKE_COMMAND}" -E env SIJILL_CONFIG= LC_ALL=C $<TARGET_FILE:sijill> man)
set(man_commands COMMAND ${print_man} --output "${man_dir}/sijill.1")
foreach(command IN LISTS commands)
    list(APPEND man_pages "${man_dir}/sijill-${command}.1")
    list(APPEND man_commands COMMAND ${print_man} ${command} --output "${man_dir}/sijill-${command}.1")
endforeach()
add_custom_command(OUTPUT ${man_pages} ${man_commands} DEPENDS sijill VERBATIM)
add_custom_target(sijill_manual ALL DEPENDS ${man_pages})
