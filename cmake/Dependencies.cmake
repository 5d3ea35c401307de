# All libraries are packages of the system; nothing is downloaded.
find_package(PkgConfig REQUIRED)
if(SIJILL_PORTABLE)
    include(PortableDependencies)
else()
    find_package(SQLite3 3.40 REQUIRED)
    find_package(ICU REQUIRED COMPONENTS uc i18n data)
    find_package(fmt REQUIRED)
    find_package(tomlplusplus REQUIRED)
    pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
    pkg_check_modules(libedit REQUIRED IMPORTED_TARGET libedit)
    # libxlsxwriter is not linked but loaded when it is needed, by its versioned file name. Its pkg-config file is not
    # asked, since it wants libraries that only a static libxlsxwriter would need.
    find_library(xlsxwriter_link xlsxwriter REQUIRED)
    file(REAL_PATH "${xlsxwriter_link}" xlsxwriter_file)
    cmake_path(GET xlsxwriter_file FILENAME xlsxwriter_files)
endif()
find_package(SQLiteCpp REQUIRED)
find_package(nlohmann_json REQUIRED)
