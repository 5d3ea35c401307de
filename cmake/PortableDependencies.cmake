# The libraries of Dependencies.cmake, under the same names, for programs that run on other systems than the one that
# builds them: all but glibc are linked statically, or are headers. ICU comes with only the data that Sijill uses.
find_program(icupkg icupkg PATHS /usr/sbin REQUIRED)

# sijill_static_library(TARGET NAME [LINKS TARGET...]): defines TARGET as the archive of the library NAME.
function(sijill_static_library target name)
    cmake_parse_arguments(STATIC "" "" "LINKS" ${ARGN})
    find_library(${name}_archive "lib${name}.a" REQUIRED)
    add_library("${target}" STATIC IMPORTED GLOBAL)
    set_target_properties("${target}" PROPERTIES IMPORTED_LOCATION "${${name}_archive}")
    target_link_libraries("${target}" INTERFACE ${STATIC_LINKS})
endfunction()

# sijill_header_library(TARGET [DEFINITION...]): defines TARGET as headers that need these macros and no library.
function(sijill_header_library target)
    add_library("${target}" INTERFACE IMPORTED GLOBAL)
    target_compile_definitions("${target}" INTERFACE ${ARGN})
endfunction()

# ICU's data is one object in an archive. Its bytes are a package of items; those that icu_items.txt names are put into a
# smaller package, which an assembly file defines under the name that ICU looks for.
#
# The archives are compiled for executables: in a shared library, their code cannot reach variables of glibc. The only ones
# that it reads are those of the local time zone, so they are defined here too, as UTC and seen by nobody else. Sijill
# computes with days, never with local time.
function(sijill_add_icu_data target)
    find_library(icudata_archive libicudata.a REQUIRED)
    execute_process(COMMAND "${CMAKE_AR}" t "${icudata_archive}" OUTPUT_VARIABLE object OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT object MATCHES "^(icudt[0-9]+)l_dat[.]o$")
        message(FATAL_ERROR "${icudata_archive}: the only object should be icudt<version>l_dat.o, not ${object}")
    endif()
    set(name "${CMAKE_MATCH_1}")
    set(items "${PROJECT_SOURCE_DIR}/cmake/icu_items.txt")
    set(folder "${PROJECT_BINARY_DIR}/icu_data")
    set(package "${folder}/used/${name}l.dat")
    file(
        WRITE "${folder}/data.S"
        ".section .rodata\n.balign 16\n.global ${name}_dat\n${name}_dat:\n.incbin \"${package}\"\n"
        "utc: .asciz \"UTC\"\n"
        ".section .data.rel.ro.local, \"aw\"\n.balign 8\n"
        ".global __timezone, timezone\n.hidden __timezone, timezone\n__timezone:\ntimezone: .quad 0\n"
        ".global __tzname, tzname\n.hidden __tzname, tzname\n__tzname:\ntzname: .quad utc, utc\n"
        ".section .note.GNU-stack,\"\",@progbits\n")
    add_custom_command(
        OUTPUT "${package}"
        COMMAND "${CMAKE_COMMAND}" -E rm -rf "${folder}/used" "${folder}/items"
        COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}/used" "${folder}/items"
        COMMAND "${CMAKE_AR}" x --output "${folder}" "${icudata_archive}" "${object}"
        COMMAND "${CMAKE_OBJCOPY}" -O binary -j .rodata "${folder}/${object}" "${folder}/${name}l.dat"
        COMMAND "${CMAKE_COMMAND}" -D "ICUPKG=${icupkg}" -D "PACKAGE=${folder}/${name}l.dat" -D "ITEMS=${items}"
                -D "OUTPUT=${folder}/items.txt" -P "${PROJECT_SOURCE_DIR}/cmake/IcuItems.cmake"
        COMMAND "${icupkg}" -x "${folder}/items.txt" -d "${folder}/items" "${folder}/${name}l.dat"
        COMMAND "${icupkg}" --ignore-deps -a "${folder}/items.txt" -s "${folder}/items" new "${package}"
        DEPENDS "${items}" "${PROJECT_SOURCE_DIR}/cmake/IcuItems.cmake" "${icudata_archive}"
        VERBATIM)
    add_library("${target}" STATIC "${folder}/data.S")
    set_source_files_properties("${folder}/data.S" PROPERTIES OBJECT_DEPENDS "${package}")
endfunction()

sijill_add_icu_data(sijill_icu_data)
sijill_static_library(ICU::uc icuuc LINKS sijill_icu_data)
sijill_static_library(ICU::i18n icui18n LINKS ICU::uc)
sijill_header_library(ICU::data)
sijill_static_library(SQLite::SQLite3 sqlite3 LINKS m)
sijill_static_library(PkgConfig::nettle nettle)
sijill_static_library(ZLIB::ZLIB z)
sijill_static_library(sijill_lzma lzma)
find_path(libxml2_headers libxml/HTMLparser.h PATH_SUFFIXES libxml2 REQUIRED)
sijill_static_library(LibXml2::LibXml2 xml2 LINKS ICU::uc ZLIB::ZLIB sijill_lzma m ${CMAKE_DL_LIBS})
target_include_directories(LibXml2::LibXml2 INTERFACE "${libxml2_headers}")
sijill_static_library(sijill_md md)
sijill_static_library(sijill_bsd bsd LINKS sijill_md)
sijill_static_library(sijill_tinfo tinfo)
sijill_static_library(PkgConfig::libedit edit LINKS sijill_tinfo sijill_bsd)
sijill_header_library(tomlplusplus::tomlplusplus)
sijill_header_library(fmt::fmt FMT_HEADER_ONLY)
sijill_header_library(fmt::fmt-header-only FMT_HEADER_ONLY)
# A program that finds several versions of libxlsxwriter takes the first. The functions that it calls are the same in all.
set(xlsxwriter_files "libxlsxwriter.so.8" "libxlsxwriter.so.4" "libxlsxwriter.so")
add_link_options(-static-libstdc++ -static-libgcc LINKER:--gc-sections LINKER:--strip-all)
add_compile_options(-ffunction-sections -fdata-sections)
