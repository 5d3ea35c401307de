#pragma once

#include <filesystem>
#include <string_view>

namespace sijill::cluster {

/// Checks a base and puts it into a cluster that has nothing yet. `addresses` are of nodes, as
/// read_addresses() reads them. Throws Error(check_failed) for a base with faults, Error(exists)
/// where the cluster has tables, and Error(database) as Engine does.
void fill_cluster(std::string_view addresses, const std::filesystem::path& file);

/// Writes the base of a cluster to a new file, once it has passed its check. Throws Error(exists)
/// where there is such a file, Error(check_failed) for a base with faults, Error(unwritable), and
/// Error(database) as Engine does.
void back_up_cluster(std::string_view addresses, const std::filesystem::path& file);

} // namespace sijill::cluster
