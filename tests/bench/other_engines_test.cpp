#include "bench/others/other_engines.hpp"
#include "catch.hpp"
#include "sijill/error.hpp"
#include "support/error_of.hpp"

using namespace sijill::bench;
using sijill::ErrorCode;

namespace {

struct Peer {
    std::string name;      ///< as the option has it
    std::string full_name; ///< as people write it
    std::string package;
};

const std::vector<Peer> kPeers{{"xapian", "Xapian", "libxapian-dev"},
                               {"postgresql", "PostgreSQL", "libpq-dev"}};

std::vector<std::int64_t> found(OtherEngine& engine, const std::string& question,
                                std::size_t limit = 10) {
    std::vector<std::int64_t> documents;
    for (const Found& one : engine.ask(question, limit)) {
        documents.push_back(one.document);
    }
    return documents;
}

} // namespace

TEST_CASE("another engine answers by stems, or says what it lacks") {
    for (const Peer& peer : kPeers) {
        INFO(peer.name);
        std::unique_ptr<OtherEngine> engine;
        if (const auto error = error_of([&] { engine = make_other_engine(peer.name); })) {
            WARN("skipped: " << error->what());
            CHECK(std::string(error->what()).find(peer.full_name) != std::string::npos);
            CHECK(error->hint().find(error->code() == ErrorCode::usage ? peer.package : "PGHOST") !=
                  std::string::npos);
            continue;
        }
        engine->add(std::vector<std::string>{"أَجَّلَتِ الشركات\tإطلاق\\n النموذج\r\n", "شركة شركة",
                                             "\\.", "الطقس جميل"});
        CHECK(found(*engine, "الشركة") == std::vector<std::int64_t>{2, 1});
        CHECK(found(*engine, "الشركة", 1) == std::vector<std::int64_t>{2});
        CHECK(found(*engine, "نموذج أو جميل؟").size() == 2);
        for (const char* text : {"", "؟", "زنبق", "\"", "-(", "' OR 1 & | !", ":* \\ <->", "&"}) {
            INFO(text);
            CHECK(found(*engine, text).empty());
        }
        CHECK(engine->index_bytes() > 0);
    }
}

TEST_CASE("two engines of one kind have documents of their own") {
    for (const Peer& peer : kPeers) {
        INFO(peer.name);
        std::unique_ptr<OtherEngine> engine;
        if (error_of([&] { engine = make_other_engine(peer.name); })) {
            continue;
        }
        engine->add(std::vector<std::string>{"شركة"});
        const std::unique_ptr<OtherEngine> second = make_other_engine(peer.name);
        second->add(std::vector<std::string>{"طقس"});
        CHECK(found(*engine, "طقس").empty());
        CHECK(found(*second, "طقس") == std::vector<std::int64_t>{1});
    }
}
