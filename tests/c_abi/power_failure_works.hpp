#pragma once

#include "base/files.hpp"
#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/review/base_with_candidates.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <istream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Every call of the library that writes to the file of a base.
namespace sijill::test {

/// What is done to a base, and the states that its file goes through.
struct Work {
    std::string name;
    std::string image; ///< of the file at the beginning; empty: there is none
    /// Opens the base and writes to it; calls `done` after each call that has returned.
    std::function<void(const std::filesystem::path& file, const std::function<void()>& done)> write;
    std::string unfinished = {}; ///< what check() may find until all is told
    bool is_reindexed = false;   ///< at its end: the index is of another analyzer until then
    std::string changed = {};    ///< what check() may find as changed by another program
    std::string gone = {};       ///< what no byte of is left once all is told
    bool is_older = false;       ///< opening the base for writing is the first transaction

    std::vector<std::size_t> states = {}; ///< hashes of the file after each transaction
    std::vector<std::size_t> told = {};   ///< which of them were there as `done` was called
    int changes = 0;                      ///< of files, in all
};

/// An input that comes line by line, so that each is a batch.
class LineByLine : public std::streambuf {
public:
    explicit LineByLine(std::vector<std::string> lines) : lines_(std::move(lines)) {}

protected:
    std::streamsize showmanyc() override { return next_ == lines_.size() ? -1 : 0; }

    int_type underflow() override {
        if (next_ == lines_.size()) {
            return traits_type::eof();
        }
        std::string& line = lines_[next_++];
        setg(line.data(), line.data(), line.data() + line.size());
        return traits_type::to_int_type(line.front());
    }

private:
    std::vector<std::string> lines_;
    std::size_t next_ = 0;
};

class Works {
public:
    /// Returns all works, among them some on a base with a write-ahead log.
    static std::vector<Work> all() {
        Works works;
        works.add_intake();
        works.add_corrections();
        works.add_upkeep();
        works.add_review();
        works.add_older_bases();
        return std::move(works.works_);
    }

private:
    using Call = std::function<void(KnowledgeBase&)>;
    using Path = std::filesystem::path;

    static constexpr const char* kDayBefore = "2025-02-28";

    Works() = default;

    static KnowledgeBase open(const Path& file) {
        return KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    }

    /// Adds a work of some calls, each of them told.
    Work& add(const std::string& name, const std::string& image, std::vector<Call> calls) {
        works_.push_back({name, image, [calls = std::move(calls)](const Path& file, auto& done) {
                              KnowledgeBase base = open(file);
                              for (const Call& call : calls) {
                                  call(base);
                                  done();
                              }
                          }});
        return works_.back();
    }

    void add_intake() {
        works_.push_back({"create", "", [](const Path& file, auto& done) {
                              (void)KnowledgeBase::create(file);
                              done();
                          }});
        add("add seeds", empty_, {[](KnowledgeBase& base) { base.add_seeds(); }});
        works_.push_back({"add in batches", seeded_, add_in_batches});
        works_.push_back({"add in batches, with a log", with_log_, add_in_batches});
        add("replace", with_news_,
            {[](KnowledgeBase& base) { add_text(base, 8); },
             [](KnowledgeBase& base) { add_text(base, 9); }});
    }

    void add_corrections() {
        const Call remove = [](KnowledgeBase& base) { base.remove("news", {}); };
        const Call purge = [](KnowledgeBase& base) { base.purge("news", {}); };
        const Call retract = [](KnowledgeBase& base) { base.retract("1", {kDayBefore, "chance"}); };
        const Call reinstate = [](KnowledgeBase& base) { base.reinstate("1", {kDay, "chance"}); };
        const Call name = [](KnowledgeBase& base) {
            base.add_name("xai", {"زنبقة", "", ""}, {kDayBefore, "chance"});
        };
        const Call no_name = [](KnowledgeBase& base) {
            base.remove_name("xai", {"زنبقة", "", ""}, {kDay, "chance"});
        };
        add("remove", with_news_, {remove});
        Work& purged = add("purge", with_news_, {purge});
        purged.unfinished = "is purged, but the file";
        purged.gone = "زنبقة";
        add("retract and reinstate", seeded_, {retract, reinstate});
        add("retract and reinstate, with a log", with_log_, {retract, reinstate});
        add("name", with_news_, {name, no_name});
        add("name, with a log", with_log_, {name, no_name});
    }

    void add_upkeep() {
        add("reindex", with_news_, {[](KnowledgeBase& base) { base.reindex(); }});
        add("accept and compact", with_news_,
            {[](KnowledgeBase& base) { base.accept_changes(); },
             [](KnowledgeBase& base) { base.compact(); }});
        add("store reports", seeded_, {[](KnowledgeBase& base) { base.store_reports({}); }})
            .changed = "report";
        add("sql --write", seeded_, {[](KnowledgeBase& base) {
                SqlOptions options;
                options.write = true;
                (void)run_sql(base, "UPDATE statement SET note = hex(zeroblob(3000))", options);
            }})
            .changed = "statement";
    }

    void add_review() {
        BaseWithCandidates made;
        const kb::Decision decision{kDay, "Layla", "chance"};
        const std::vector<std::int64_t> first{made.candidate("منار")};
        const std::vector<std::int64_t> second{made.candidate("Nasim")};
        const auto deciding = [](const std::function<void(kb::Connection&)>& decide) {
            return [decide](KnowledgeBase& base) {
                kb::write(base, [&] { decide(kb::connection_of(base)); });
            };
        };
        add("review", read_file(made.file, kLargestText),
            {deciding([=](kb::Connection& base) { accept_candidates(base, first, decision); }),
             deciding([=](kb::Connection& base) {
                 reject_candidates(base.database(), second, decision);
             }),
             deciding(
                 [=](kb::Connection& base) { undo_decisions(base.database(), first, decision); }),
             deciding([=, edited = made.proposed("منار")](kb::Connection& base) {
                 accept_statement(base, first.front(), edited, decision);
             })});
    }

    void add_older_bases() {
        const Call nothing = [](KnowledgeBase&) {};
        const Call reindex = [](KnowledgeBase& base) { base.reindex(); };
        for (const char* name : {"base_of_schema_5.db.xz", "base_of_schema_8.db.xz"}) {
            Work& work = add(name, unpacked(name), {nothing, reindex});
            work.is_reindexed = true;
            work.is_older = true;
        }
        add("views", image_after_sql(seeded_, "DROP VIEW delays"), {nothing}).is_older = true;
    }

    static std::string text_of(int number) {
        std::string text;
        for (int sentence = 0; sentence < 40; ++sentence) {
            text += "تأجل افتتاح الجسر رقم " + std::to_string(number * 100 + sentence) + ". ";
        }
        return text;
    }

    static void add_in_batches(const Path& file, const std::function<void()>& done) {
        std::vector<std::string> lines;
        for (int number = 0; number < 4; ++number) {
            lines.push_back("{\"text\": \"" + text_of(number) + "\"}\n");
        }
        LineByLine buffer(std::move(lines));
        std::istream input(&buffer);
        AddOptions options;
        options.input = &input;
        open(file).add({"-"}, options, [&](const AddedDocument& /*added*/) { done(); });
    }

    /// Adds the source "news" in place of the one that is there, if one is.
    static void add_text(KnowledgeBase& base, int number) {
        const TempFolder folder;
        std::ofstream(folder / "news.txt") << text_of(number) << "جملة عن زنبقة.";
        AddOptions options;
        options.replace = true;
        base.add({folder / "news.txt"}, options, [](const AddedDocument&) {});
    }

    /// Returns the bytes of a base once something was done to it.
    static std::string image_after(std::string_view image,
                                   const std::function<void(const Path&)>& change) {
        const TempFolder folder;
        const Path file = folder / "kb.db";
        if (!image.empty()) {
            std::ofstream(file, std::ios::binary) << image;
        }
        change(file);
        return read_file(file, kLargestText);
    }

    static std::string image_after_sql(std::string_view image, const char* sql) {
        return image_after(image, [&](const Path& file) {
            SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
        });
    }

    /// Returns a base that a program of an older schema has made: tests/cli/migration_test.py.
    static std::string unpacked(const std::string& name) {
        return image_after({}, [&](const Path& file) {
            const std::string unpack = "python3 -c 'import lzma, sys; open(sys.argv[2], "
                                       "\"wb\").write(lzma.open(sys.argv[1]).read())' ";
            const std::string packed = SIJILL_SOURCE_DIR "/tests/cli/" + name;
            REQUIRE(std::system((unpack + "'" + packed + "' '" + file.string() + "'").c_str()) ==
                    0);
        });
    }

    std::vector<Work> works_;
    std::string empty_ =
        image_after({}, [](const Path& file) { (void)KnowledgeBase::create(file); });
    std::string seeded_{seeded_image()};
    std::string with_news_ = image_after(seeded_, [](const Path& file) {
        KnowledgeBase base = open(file);
        add_text(base, 7);
    });
    std::string with_log_ = image_after_sql(with_news_, "PRAGMA journal_mode = WAL");
};

} // namespace sijill::test
