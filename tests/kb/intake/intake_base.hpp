#pragma once

#include "kb/scratch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

/// A base to which documents are added, and what was told of them.
struct Intake : SeededBase {
    using Outcome = sijill::PackSummary::Outcome;
    using Paths = std::vector<std::filesystem::path>;

    std::vector<sijill::AddedDocument> told;
    sijill::AddOptions options;

    void add(const Paths& paths) {
        base.add(paths, options,
                 [this](const sijill::AddedDocument& document) { told.push_back(document); });
    }

    /// Writes texts of 6 MB, of which three fill a batch, with one sentence each: the rest is
    /// blanks.
    Paths large_texts(int count, const std::string& sentence) const {
        constexpr std::size_t kSize = 6'000'000;
        Paths files;
        for (int number = 1; number <= count; ++number) {
            files.push_back(
                folder.write(fmt::format("large {}.txt", number),
                             fmt::format("{} {}.", sentence, number) + std::string(kSize, ' ')));
        }
        return files;
    }

    [[nodiscard]] std::ptrdiff_t count(Outcome outcome) const {
        return std::ranges::count_if(told, [outcome](const sijill::AddedDocument& document) {
            return !document.fault && document.summary.outcome == outcome;
        });
    }

    /// Returns the messages of what could not be added, sorted.
    [[nodiscard]] std::vector<std::string> faults() const {
        std::vector<std::string> messages;
        for (const sijill::AddedDocument& document : told) {
            if (document.fault) {
                messages.emplace_back(document.fault->what());
            }
        }
        std::ranges::sort(messages);
        return messages;
    }

    /// Returns the number of sources that another connection sees, without that of the seeds.
    [[nodiscard]] int added_sources() const {
        SQLite::Database other(file.string());
        return other.execAndGet("SELECT count(*) - 1 FROM source").getInt();
    }
};
