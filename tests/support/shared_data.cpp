#include "support/shared_data.hpp"

#include "catch.hpp"

#include <cstdlib>
#include <filesystem>

std::optional<std::string> shared_file(const std::string& name) {
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
