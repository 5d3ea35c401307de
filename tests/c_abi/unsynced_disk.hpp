#pragma once

#include "base/files.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What is on the disk of some files, as far as anybody may rely on it: what was synced, and all
/// that has been done since, of which any part may be on the disk as well, in any order.
class UnsyncedDisk {
public:
    using Dice = std::mt19937_64;

    /// Follows a file from before it is opened; `makes` says whether it is made where it is not
    /// there. One that is there is taken to be on the disk.
    void open(const std::string& name, bool makes) {
        const bool is_there = std::filesystem::exists(name);
        if (names_.contains(name) || (!is_there && !makes)) {
            return;
        }
        names_[name] = std::make_shared<File>();
        if (is_there) {
            names_[name]->synced = sijill::read_file(name, sijill::kLargestText);
            synced_names_[name] = names_[name];
        } else {
            unsynced_names_.emplace_back(name, names_[name]);
        }
    }

    void write(const std::string& name, std::size_t at, std::string_view bytes) {
        names_.at(name)->unsynced.push_back({at, std::string(bytes), false});
    }

    void truncate(const std::string& name, std::size_t size) {
        names_.at(name)->unsynced.push_back({size, "", true});
    }

    void remove(const std::string& name) {
        names_.erase(name);
        unsynced_names_.emplace_back(name, nullptr);
    }

    /// Syncs the content of a file, but not that it is there.
    void sync(const std::string& name) {
        File& file = *names_.at(name);
        for (const Change& change : file.unsynced) {
            apply(change, file.synced);
        }
        file.unsynced.clear();
    }

    /// Syncs which files there are.
    void sync_folder() {
        for (auto& [name, file] : unsynced_names_) {
            synced_names_[name] = file;
        }
        unsynced_names_.clear();
    }

    /// Leaves behind of all files what the disk has, by chance, and forgets them.
    void lose_power(Dice& dice) {
        for (auto& [name, file] : unsynced_names_) {
            synced_names_.try_emplace(name, nullptr);
            if (one_of(2, dice)) {
                synced_names_[name] = file;
            }
        }
        for (const auto& [name, file] : synced_names_) {
            std::filesystem::remove(name);
            if (file != nullptr) {
                std::ofstream(name, std::ios::binary) << left_of(*file, dice);
            }
        }
        names_.clear();
        synced_names_.clear();
        unsynced_names_.clear();
    }

private:
    static constexpr std::size_t kSector = 512;

    /// A write, or what cuts a file or makes it longer.
    struct Change {
        std::size_t at;
        std::string bytes;
        bool is_size;
    };

    struct File {
        std::string synced;
        std::vector<Change> unsynced;
    };

    static bool one_of(std::uint64_t number, Dice& dice) { return dice() % number == 0; }

    static void apply(const Change& change, std::string& content) {
        const std::size_t end = change.at + change.bytes.size();
        if (change.is_size || content.size() < end) {
            content.resize(end);
        }
        std::ranges::copy(change.bytes,
                          content.begin() + static_cast<std::string::difference_type>(change.at));
    }

    /// Returns what is left of a write: its beginning or its end, up to a sector.
    static Change torn(const Change& change, Dice& dice) {
        const std::size_t first =
            change.at / kSector + 1; // the first boundary behind its beginning
        const std::size_t last = (change.at + change.bytes.size() - 1) / kSector;
        if (change.is_size || last < first) {
            return change;
        }
        const std::size_t cut = (first + dice() % (last - first + 1)) * kSector - change.at;
        return one_of(2, dice) ? Change{change.at, change.bytes.substr(0, cut), false}
                               : Change{change.at + cut, change.bytes.substr(cut), false};
    }

    /// A file may have got its size for a write whose bytes never came.
    static void lengthen(const Change& change, std::string& content, Dice& dice) {
        while (!change.is_size && content.size() < change.at + change.bytes.size()) {
            content += static_cast<char>(dice());
        }
    }

    static std::string left_of(const File& file, Dice& dice) {
        std::string content = file.synced;
        std::vector<Change> changes = file.unsynced;
        const std::uint64_t manner = dice() % 4; // all of them, none, or some in two of four
        for (std::size_t left = changes.size(); manner > 1 && left > 1; --left) {
            std::swap(changes[left - 1], changes[dice() % left]);
        }
        for (const Change& change : changes) {
            const std::uint64_t outcome = manner < 2 ? manner : dice() % 4;
            if (outcome == 0) {
                apply(change, content);
            } else if (outcome == 2) {
                apply(torn(change, dice), content);
            } else if (outcome == 3) {
                lengthen(change, content, dice);
            }
        }
        return content;
    }

    using Names = std::map<std::string, std::shared_ptr<File>>; ///< nullptr: there is no such file

    Names names_;        ///< as the programs see them
    Names synced_names_; ///< as the disk is sure to have them
    std::vector<std::pair<std::string, std::shared_ptr<File>>> unsynced_names_;
};
