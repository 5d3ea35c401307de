#pragma once

#include <optional>
#include <string>

/// Path of a file of the shared data, which lie beside the checkout and which not everyone has.
/// Where the file is missing, the test says "skipped: …", which ctest reports as skipped; with
/// SIJILL_SHARED_DATA=required in the environment it fails instead. Tests that call this carry the
/// tag [shared]: ctest runs them apart from the others.
[[nodiscard]] std::optional<std::string> shared_file(const std::string& name);
