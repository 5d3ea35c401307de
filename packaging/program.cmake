# The components tool and extension: the program with its manual, its completion and the seeded base, and the extension.
install(TARGETS sijill RUNTIME COMPONENT tool)
install(FILES ${man_pages} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT tool)
install(FILES "${seeded_db}" "${seeded_sql}" DESTINATION "${data_dir}" COMPONENT tool)

install(FILES systemd/sijill.service DESTINATION lib/systemd/system COMPONENT tool)

# Where each shell looks for the completion of a program.
set(scripts "${PROJECT_SOURCE_DIR}/src/cli/completion/scripts")
set(shells "${CMAKE_INSTALL_DATADIR}")
install(FILES "${scripts}/bash.sh" DESTINATION "${shells}/bash-completion/completions" RENAME sijill COMPONENT tool)
install(FILES "${scripts}/zsh.sh" DESTINATION "${shells}/zsh/vendor-completions" RENAME _sijill COMPONENT tool)
install(FILES "${scripts}/fish.fish" DESTINATION "${shells}/fish/vendor_completions.d" RENAME sijill.fish COMPONENT tool)

if(TARGET sijill_loadable)
    install(TARGETS sijill_loadable LIBRARY DESTINATION "${extension_dir}" COMPONENT extension)
endif()
