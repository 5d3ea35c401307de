// Catch2 2.13 brings its main with this macro, 3.x links one: see tests/CMakeLists.txt.
#define CATCH_CONFIG_MAIN
#include "catch.hpp"
