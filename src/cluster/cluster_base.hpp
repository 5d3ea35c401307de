#pragma once

#include "cluster/engine/engine.hpp"
#include "cluster/replica.hpp"
#include "sijill/knowledge_base.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sijill::cluster {

/// The base that a cluster has, and the file of it that one of its nodes keeps.
class ClusterBase {
public:
    /// `addresses` are of nodes, as read_addresses() reads them.
    ClusterBase(std::filesystem::path file, std::string_view addresses);

    /// Calls `work` with a copy of the file whose changes the cluster makes too: each call that
    /// writes to it returns when the cluster has acknowledged it. Where another writer was first,
    /// it is called again, with a newer copy, five times at most. Throws Error(database) where the
    /// cluster does not take a change, which is then not made either.
    void write(const std::function<void(KnowledgeBase&)>& work);

    /// Waits until the file has all that write() wrote. Throws Error(database) after 30 seconds.
    void wait();

private:
    void work_once(const std::function<void(KnowledgeBase&)>& work);
    void catch_up();

    std::filesystem::path file_;
    Engine engine_;
    std::string last_key_; ///< of the change acknowledged last; empty before the first one
};

} // namespace sijill::cluster
