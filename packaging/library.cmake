# All floors below the command line as one library, shared and static, from the objects that the floors have compiled.
set(objects "")
foreach(floor base text search kb reports render seeded c_abi)
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
                                                 PkgConfig::nettle ${CMAKE_DL_LIBS})
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
