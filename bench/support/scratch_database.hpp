#pragma once

#include <memory>
#include <string>

struct sqlite3;

namespace sijill::bench {

/// A database in a temporary file, which is deleted with this object. Movable; one thread at a
/// time.
class ScratchDatabase {
public:
    /// Throws Error(database), as does run().
    ScratchDatabase();

    /// Runs statements without results.
    void run(const std::string& sql);

    [[nodiscard]] sqlite3* handle() const noexcept { return db_.get(); }

private:
    struct Close {
        void operator()(sqlite3* db) const noexcept;
    };
    std::unique_ptr<sqlite3, Close> db_;
};

} // namespace sijill::bench
