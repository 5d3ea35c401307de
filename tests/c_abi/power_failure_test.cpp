/// The power fails at a random moment of each call that writes, and the disk has lost any part of
/// what was not synced: the base opens, is sound, has all that was told to be done, and is in no
/// state but those between the transactions of the call. A test tries some moments; as many as
/// SIJILL_POWER_FAILURES says with that in the environment.
#include "base/files.hpp"
#include "base/temp_folder.hpp"
#include "c_abi/power_failure_works.hpp"
#include "c_abi/power_failures.hpp"
#include "catch.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "support/tries.hpp"

#include <SQLiteCpp/Database.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <set>
#include <string>
#include <vector>

namespace {

using Path = std::filesystem::path;
using sijill::KnowledgeBase;
using sijill::test::Work;
using sijill::test::Works;

/// Returns a hash of what a base holds, with what of it is still in its log. Pages that are free do
/// not count: SQLite may leave anything in them.
std::size_t state_of(const Path& file) {
    if (!std::filesystem::exists(file)) {
        return 0;
    }
    const sijill::TempFolder folder;
    const Path copy = folder / "copy.db";
    std::filesystem::copy_file(file, copy);
    if (std::filesystem::exists(file.string() + "-wal")) {
        std::filesystem::copy_file(file.string() + "-wal", copy.string() + "-wal");
    }
    SQLite::Database(copy.string(), SQLite::OPEN_READWRITE, 0, "unix")
        .exec("PRAGMA synchronous = OFF; VACUUM");
    return std::hash<std::string>()(sijill::read_file(copy, sijill::kLargestText));
}

/// A base in a folder of its own, on a machine that loses its power.
class Machine {
public:
    Machine() = default;

    /// Does a work as a whole, and keeps the states that it goes through.
    void go_through(Work& work) {
        prepare(work);
        work.states = {state_of(file_)};
        work.told = {0};
        files_.committed = [&] { keep_state(work); };
        work.write(file_, [&] {
            keep_state(work);
            work.told.push_back(work.states.size() - 1);
        });
        files_.committed = nullptr;
        work.changes = files_.changes();
    }

    /// Loses the power in the middle of a work; returns what is wrong.
    std::string fail(const Work& work, PowerFailures::Dice& dice) {
        prepare(work);
        const std::size_t told = write_until_failure(work, dice);
        come_back(dice);
        while (dice() % 3 == 0) { // and once more, as what was begun is rolled back
            files_.fail_after(static_cast<int>(dice() % 20));
            (void)fault_of([&] { open(work, dice); });
            come_back(dice);
        }
        return wrong_with(work, told, dice);
    }

    [[nodiscard]] std::size_t rolled_back() const { return rolled_back_; }

private:
    void prepare(const Work& work) {
        PowerFailures::Dice dice;
        files_.come_back(dice); // forgets the files of before
        for (const char* ending : {"", "-journal", "-wal", "-shm"}) {
            std::filesystem::remove(file_.string() + ending);
        }
        if (!work.image.empty()) {
            std::ofstream(file_, std::ios::binary) << work.image;
        }
    }

    void keep_state(Work& work) const {
        const std::size_t state = state_of(file_);
        if (state != work.states.back()) {
            work.states.push_back(state);
        }
    }

    /// Returns what is said of an error, nothing where there is none.
    static std::string fault_of(const std::function<void()>& call) {
        try {
            call();
            return "";
        } catch (const sijill::Error& error) {
            return error.what();
        }
    }

    std::size_t write_until_failure(const Work& work, PowerFailures::Dice& dice) {
        std::size_t told = 0;
        files_.fail_after(
            static_cast<int>(dice() % (static_cast<std::uint64_t>(work.changes) + 1)));
        (void)fault_of([&] { work.write(file_, [&] { ++told; }); });
        return told;
    }

    void come_back(PowerFailures::Dice& dice) {
        files_.come_back(dice);
        std::filesystem::remove(file_.string() + "-shm");
    }

    KnowledgeBase open(const Work& work, PowerFailures::Dice& dice) const {
        return KnowledgeBase::open(file_, work.is_older || dice() % 2 == 0
                                              ? KnowledgeBase::Access::read_write
                                              : KnowledgeBase::Access::read_only);
    }

    std::string wrong_with(const Work& work, std::size_t told, PowerFailures::Dice& dice) {
        std::vector<sijill::Fault> faults;
        const std::string fault = fault_of([&] { faults = open(work, dice).check(); });
        if (!fault.empty()) {
            return work.image.empty() && told == 0 ? "" : "does not open: " + fault;
        }
        const auto is_expected = [&](const sijill::Fault& found) {
            const std::string text = found.message.text();
            const bool is_told = told + 1 == work.told.size();
            const bool is_unfinished =
                is_in(text, work.unfinished) || (work.is_reindexed && found.area == "index");
            return (!is_told && is_unfinished) || is_in(text, work.changed);
        };
        const auto unexpected = std::ranges::find_if_not(faults, is_expected);
        if (unexpected != faults.end()) {
            return "is not sound: " + unexpected->message.text();
        }
        const std::size_t first = std::max(work.told[told], std::size_t{work.is_older ? 1U : 0U});
        const std::size_t last = work.told[std::min(told + 1, work.told.size() - 1)];
        const std::size_t state = state_of(file_);
        for (std::size_t index = first; index <= last; ++index) {
            if (state == work.states[index]) {
                rolled_back_ += std::size_t{index == first && first < last ? 1U : 0U};
                return index == work.states.size() - 1 ? what_is_not_gone(work) : "";
            }
        }
        return "is in none of the states from " + std::to_string(first) + " to " +
               std::to_string(last);
    }

    static bool is_in(const std::string& text, const std::string& part) {
        return !part.empty() && text.find(part) != std::string::npos;
    }

    [[nodiscard]] std::string what_is_not_gone(const Work& work) const {
        for (const char* ending : {"", "-journal", "-wal"}) {
            const std::string file = file_.string() + ending;
            if (std::filesystem::exists(file) &&
                is_in(sijill::read_file(file, sijill::kLargestText), work.gone)) {
                return "still has what was purged";
            }
        }
        return "";
    }

    sijill::TempFolder folder_;
    Path file_ = folder_ / "kb.db";
    PowerFailures files_;
    std::size_t rolled_back_ = 0;
};

/// Returns what is wrong after some power failures, each made by its number.
std::vector<std::string> faults_of(Machine& machine, const std::vector<Work>& works,
                                   unsigned tries) {
    std::vector<std::string> faults;
    for (unsigned seed = 0; seed < tries; ++seed) {
        const Work& work = works[seed % works.size()];
        PowerFailures::Dice dice(seed);
        const std::string wrong = machine.fail(work, dice);
        if (!wrong.empty()) {
            faults.push_back(work.name + ", power failure " + std::to_string(seed) + ": the base " +
                             wrong);
        }
    }
    return faults;
}

} // namespace

TEST_CASE("A base is sound and has all that was told, whenever the power fails") {
    const char* asked = std::getenv("SIJILL_POWER_FAILURES");
    const int wanted = asked == nullptr ? sijill::test::tries(60) : std::atoi(asked);
    const auto tries = static_cast<unsigned>(wanted);
    const auto begin = std::chrono::steady_clock::now();
    std::vector<Work> works = Works::all();
    Machine machine;
    for (Work& work : works) {
        machine.go_through(work);
    }
    const std::vector<std::string> faults = faults_of(machine, works, tries);
    const auto took = std::chrono::steady_clock::now() - begin;
    std::cout << fmt::format("{{\"suite\": \"power failures\", \"tries\": {}, \"seconds\": {}, "
                             "\"rolled back\": {}, \"faults\": {}}}\n",
                             tries, std::chrono::duration_cast<std::chrono::seconds>(took).count(),
                             machine.rolled_back(), faults.size());
    CHECK(faults == std::vector<std::string>());
}

TEST_CASE("A writer that syncs less than it has to is found out by power failures") {
    const char* setting = GENERATE("OFF", "FULL"); // all but EXTRA, which syncs what was deleted
    const auto write = [&](const Path& file, const std::function<void()>& done) {
        try {
            SQLite::Database writer(file.string(), SQLite::OPEN_READWRITE);
            writer.exec(std::string("PRAGMA synchronous = ") + setting);
            for (int call = 0; call < 4; ++call) {
                writer.exec("UPDATE statement SET note = ifnull(note, '') || hex(zeroblob(900))");
                done();
            }
        } catch (const SQLite::Exception&) { // the power has failed
            return;
        }
    };
    std::vector<Work> works{{"raw", std::string(sijill::seeded_image()), write}};
    works[0].changed = "statement";
    Machine machine;
    machine.go_through(works[0]);
    CAPTURE(setting);
    CHECK_FALSE(faults_of(machine, works, 20).empty());
}

TEST_CASE("A disk keeps what was synced, and of the rest any part") {
    const sijill::TempFolder folder;
    const std::string old_name = (folder / "old").string();
    const std::string new_name = (folder / "new").string();
    std::set<std::string> seen;
    UnsyncedDisk::Dice dice(1);
    for (int number = 0; number < 300; ++number) {
        std::filesystem::remove(new_name);
        std::ofstream(old_name) << std::string(1024, 'a');
        UnsyncedDisk disk;
        disk.open(old_name, true);
        disk.write(old_name, 512, std::string(1024, 'b'));
        disk.sync(old_name);
        disk.write(old_name, 1024, std::string(512, 'c'));
        disk.write(old_name, 0, std::string(1024, 'd'));
        disk.open(new_name, true);
        disk.write(new_name, 0, "new");
        disk.sync(new_name);
        disk.lose_power(dice);
        const std::string left = sijill::read_file(old_name, sijill::kLargestText);
        REQUIRE(left.size() == 1536);
        std::string sectors;
        for (std::size_t at = 0; at < left.size(); at += 512) {
            REQUIRE(left.substr(at, 512) == std::string(512, left[at]));
            sectors += left[at];
        }
        seen.insert(sectors + (std::filesystem::exists(new_name) ? "+" : "-"));
    }
    std::set<std::string> possible;
    for (const char* sectors : {"abb", "dbb", "adb", "ddb", "abc", "dbc", "adc", "ddc"}) {
        possible.insert({std::string(sectors) + "+", std::string(sectors) + "-"});
    }
    CHECK(seen == possible);
}
