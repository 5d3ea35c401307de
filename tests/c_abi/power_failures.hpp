#pragma once

#include "c_abi/unsynced_disk.hpp"
#include "c_abi/watched_files.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>

/// SQLite's file system on a machine that loses its power, while it lives: from then on every
/// operation fails, and of what was not synced any part is lost. The disk promises nothing beyond
/// sectors of 512 bytes, and a folder is synced where SQLite's own file system for Unix does so:
/// with a new journal, and after a file was deleted if that is asked for.
class PowerFailures : public WatchedFiles {
public:
    using Dice = UnsyncedDisk::Dice;

    /// Lets so many changes of files succeed before the power fails at the next one; it does not
    /// fail if the number is negative.
    void fail_after(int changes) { left_ = changes; }

    /// Returns the number of changes of files since this was made or the power came back.
    [[nodiscard]] int changes() const { return changes_; }

    /// Loses the power now, if it was still there, leaves the files as the disk has them, and
    /// begins anew. No file may be open.
    void come_back(Dice& dice) {
        disk_.lose_power(dice);
        new_journals_.clear();
        out_ = false;
        left_ = -1;
        changes_ = 0;
    }

    /// Called once a rollback journal was deleted, which commits a transaction.
    std::function<void()> committed;

private:
    static constexpr int kJournals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    static constexpr int kFollowed = kJournals | SQLITE_OPEN_MAIN_DB;

    static bool is_change(const FileOperation& operation) {
        switch (operation.kind) {
        case Kind::open:
            return (operation.flags & kJournals) != 0;
        case Kind::remove:
        case Kind::write:
        case Kind::truncate:
        case Kind::sync:
            return true;
        default:
            return false;
        }
    }

    bool may(const FileOperation& operation) override {
        if (out_) {
            return false;
        }
        if (is_change(operation)) {
            ++changes_;
            out_ = left_ >= 0 && left_-- == 0;
        }
        if (out_ || operation.kind == Kind::open) { // the disk may have begun with it
            reach_disk(operation);
        }
        return !out_;
    }

    void done(const FileOperation& operation) override {
        if (operation.kind != Kind::open) {
            reach_disk(operation);
        }
        if (!follows(operation)) {
            return;
        }
        if (operation.kind == Kind::sync) {
            disk_.sync(operation.name);
            if (new_journals_.erase(operation.name) > 0) {
                disk_.sync_folder();
            }
        } else if (operation.kind == Kind::remove) {
            if (operation.at != 0) {
                disk_.sync_folder();
            }
            if (committed && std::string_view(operation.name).ends_with("-journal")) {
                committed();
            }
        }
    }

    [[nodiscard]] bool follows(const FileOperation& operation) const {
        return operation.name != nullptr &&
               (operation.kind == Kind::open ? (operation.flags & kFollowed) != 0
                                             : followed_.contains(operation.name));
    }

    /// Has the disk take a change that it need not keep yet.
    void reach_disk(const FileOperation& operation) {
        if (!follows(operation)) {
            return;
        }
        switch (operation.kind) {
        case Kind::open:
            followed_.insert(operation.name);
            disk_.open(operation.name, (operation.flags & SQLITE_OPEN_CREATE) != 0);
            if ((operation.flags & kJournals) != 0) {
                new_journals_.insert(operation.name);
            }
            break;
        case Kind::remove:
            disk_.remove(operation.name);
            break;
        case Kind::write:
            disk_.write(operation.name, static_cast<std::size_t>(operation.at), operation.bytes);
            break;
        case Kind::truncate:
            disk_.truncate(operation.name, static_cast<std::size_t>(operation.at));
            break;
        default:
            break;
        }
    }

    [[nodiscard]] int characteristics(int /*real*/) const override { return 0; }
    [[nodiscard]] int sector_size(int /*real*/) const override { return 512; }

    UnsyncedDisk disk_;
    std::set<std::string> followed_;
    std::set<std::string> new_journals_; ///< that were opened and not synced yet
    bool out_ = false;
    int left_ = -1;
    int changes_ = 0;
};
