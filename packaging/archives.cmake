# cmake --build … --target sijill_archives: a wheel for pip, a package for npm, and the program as a folder to unpack. What is
# in them needs nothing but glibc. They are the same bytes at each build of the same sources.
find_program(SIJILL_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH) # the one that has Debian's pip and setuptools
find_program(SIJILL_SYSTEM_PYTHON python3 REQUIRED)
set(name "sijill-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(archives "${PROJECT_BINARY_DIR}/archives")
set(program_dir "${CMAKE_CURRENT_BINARY_DIR}/program")
set(pack tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@315532800 --use-compress-program "gzip -9n")

# The licences of what is linked into the archives ask that their texts come along; Debian keeps them by package.
set(notices "${CMAKE_CURRENT_BINARY_DIR}/THIRD-PARTY.txt")
file(WRITE "${notices}" "The programs here contain code of the following packages of Debian, each with its licence.\n")
foreach(
    package
    libicu-dev libstdc++6 libfmt-dev nlohmann-json3-dev libsqlite3-dev libsqlitecpp-dev nettle-dev libedit-dev libbsd-dev
    libmd-dev libncurses-dev libtomlplusplus-dev libxml2-dev zlib1g-dev liblzma-dev
    libboost${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev)
    file(READ "/usr/share/doc/${package}/copyright" licence)
    file(APPEND "${notices}" "\n======== ${package} ========\n\n${licence}")
endforeach()

foreach(component tool extension)
    list(APPEND install COMMAND "${CMAKE_COMMAND}" --install "${PROJECT_BINARY_DIR}" --component ${component} --prefix
                                "${program_dir}/${name}")
endforeach()
add_custom_target(
    sijill_archives
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${archives}" "${program_dir}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${archives}"
    ${install}
    COMMAND "${CMAKE_COMMAND}" -E copy "${PROJECT_SOURCE_DIR}/LICENSE" "${notices}" "${program_dir}/${name}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${notices}" "${npm_dir}"
    COMMAND "${CMAKE_COMMAND}" -E copy "${notices}" "${python_dir}/sijill"
    COMMAND ${pack} -C "${program_dir}" -cf "${archives}/${name}.tar.gz" "${name}"
    COMMAND ${pack} -C "${npm_dir}" --transform "s,^[.],package," -cf "${archives}/sijill-${PROJECT_VERSION}.tgz" .
    COMMAND "${CMAKE_COMMAND}" -E env SOURCE_DATE_EPOCH=315532800 "${SIJILL_SYSTEM_PYTHON}" -m pip --quiet wheel --no-deps
            --no-index --no-build-isolation --wheel-dir "${archives}" "${python_dir}"
    DEPENDS sijill sijill_loadable sijill_manual sijill_seeded_files sijill_wrappers
    VERBATIM)
