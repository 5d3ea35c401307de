# The components library and dev: all floors below the command line as one library, shared and static, from the objects that
# the floors have compiled, and what programs need to link it.
set(objects "")
foreach(floor base text claims search kb reports render ask seeded c_abi)
    list(APPEND objects $<TARGET_OBJECTS:sijill_${floor}>)
endforeach()

add_library(sijill_shared SHARED ${objects})
add_library(sijill_static STATIC ${objects})
foreach(kind shared static)
    set_target_properties(sijill_${kind} PROPERTIES OUTPUT_NAME sijill LINKER_LANGUAGE CXX EXPORT_NAME ${kind})
    target_compile_features(sijill_${kind} INTERFACE cxx_std_20)
    target_include_directories(sijill_${kind} INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
    target_link_libraries(sijill_${kind} PRIVATE SQLiteCpp SQLite::SQLite3 ICU::i18n ICU::uc ICU::data fmt::fmt
                                                 tomlplusplus::tomlplusplus
                                                 PkgConfig::nettle LibXml2::LibXml2 ${CMAKE_DL_LIBS})
endforeach()

# Before 1.0 a minor version may change the interface.
set(soversion "${PROJECT_VERSION_MAJOR}")
if(soversion EQUAL 0)
    set(soversion "0.${PROJECT_VERSION_MINOR}")
endif()
set_target_properties(sijill_shared PROPERTIES VERSION "${PROJECT_VERSION}"
                                               SOVERSION "${soversion}"
                                               LINK_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/libsijill.map")
target_link_options(sijill_shared PRIVATE "LINKER:--exclude-libs,ALL" "LINKER:--no-undefined"
                    "LINKER:--version-script=${CMAKE_CURRENT_SOURCE_DIR}/libsijill.map")

set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/sijill")
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
