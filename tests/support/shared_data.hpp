#pragma once

#include "catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

/// Path of a file of the shared data, which lie beside the checkout and which not everyone has.
/// Where the file is missing, the test says "skipped: …", which ctest reports as skipped; with
/// SIJILL_SHARED_DATA=required in the environment it fails instead. Tests that call this carry the
/// tag [shared]: ctest runs them apart from the others.
[[nodiscard]] inline std::optional<std::string> shared_file(const std::string& name) {
    const std::string path = SIJILL_SHARED_DIR "/" + name;
    if (std::filesystem::exists(path)) {
        return path;
    }
    const char* demand = std::getenv("SIJILL_SHARED_DATA");
    if (demand != nullptr && std::string(demand) == "required") {
        FAIL("missing, and demanded by SIJILL_SHARED_DATA: " << path);
    }
    WARN("skipped: there is no " << path);
    return std::nullopt;
}
