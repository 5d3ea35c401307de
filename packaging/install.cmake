# cmake --install, by component: library, dev, tool, extension; each is a Debian package.
set(CPACK_COMPONENTS_ALL library dev tool)
set(sijill_packages "libsijill${soversion}" libsijill-dev sijill)
if(TARGET sijill_loadable)
    list(APPEND CPACK_COMPONENTS_ALL extension)
    list(APPEND sijill_packages sqlite3-sijill)
endif()
set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/sijill")
set(extension_dir lib/sqlite3) # where Debian keeps what sqlite3 loads, on every architecture
set(data_dir "${CMAKE_INSTALL_DATADIR}/sijill")

install(TARGETS sijill_shared EXPORT sijill_shared LIBRARY COMPONENT library NAMELINK_COMPONENT dev)
install(TARGETS sijill_static EXPORT sijill_static ARCHIVE COMPONENT dev)
foreach(kind shared static)
    install(
        EXPORT sijill_${kind}
        FILE sijill-${kind}.cmake
        NAMESPACE sijill::
        DESTINATION "${config_dir}"
        COMPONENT dev)
endforeach()
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/sijill" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT dev)
install(FILES "${seeded_header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/sijill" COMPONENT dev)

configure_package_config_file(
    sijillConfig.cmake.in sijillConfig.cmake
    INSTALL_DESTINATION "${config_dir}"
    PATH_VARS extension_dir data_dir)
write_basic_package_version_file(sijillConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/sijillConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/sijillConfigVersion.cmake"
        DESTINATION "${config_dir}" COMPONENT dev)
# Relative, so that a prefix can be moved.
file(RELATIVE_PATH up_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" /)
string(REGEX REPLACE "/$" "" up_to_prefix "${up_to_prefix}")
configure_file(sijill.pc.in sijill.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/sijill.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT dev)

install(TARGETS sijill RUNTIME COMPONENT tool)
install(FILES ${man_pages} DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT tool)
install(FILES "${seeded_db}" "${seeded_sql}" DESTINATION "${data_dir}" COMPONENT tool)
if(TARGET sijill_loadable)
    install(TARGETS sijill_loadable LIBRARY DESTINATION "${extension_dir}" COMPONENT extension)
endif()

foreach(component package IN ZIP_LISTS CPACK_COMPONENTS_ALL sijill_packages)
    install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/${package}" RENAME copyright
            COMPONENT ${component})
endforeach()
