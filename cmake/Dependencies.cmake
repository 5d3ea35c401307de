# All libraries are packages of the system; nothing is downloaded.
find_package(SQLite3 3.40 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
# libxlsxwriter is not linked but loaded when it is needed, by its versioned file name. Its pkg-config file also asks for
# libraries that only a static one would need.
find_library(xlsxwriter_link xlsxwriter REQUIRED)
file(REAL_PATH "${xlsxwriter_link}" xlsxwriter_file)
cmake_path(GET xlsxwriter_file FILENAME xlsxwriter_file)
pkg_check_modules(libedit REQUIRED IMPORTED_TARGET libedit)
