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

const std::vector<Peer> kPeers{{"lucene", "Lucene", "liblucene4.10-java"},
                               {"xapian", "Xapian", "libxapian-dev"},
                               {"postgresql", "PostgreSQL", "libpq-dev"}};

std::vector<std::int64_t> found(OtherEngine& engine, const std::string& question,
                                std::size_t limit = 10) {
    std::vector<std::int64_t> documents;
    for (const Found& one : engine.ask(question, limit)) {
        documents.push_back(one.document);
    }
    return documents;
}

void check_missing(const Peer& peer, const sijill::Error& error) {
    CHECK(std::string(error.what()).find(peer.full_name) != std::string::npos);
    CHECK(error.hint().find(error.code() == ErrorCode::usage ? peer.package : "PGHOST") !=
          std::string::npos);
}

void check_search(OtherEngine& engine) {
    engine.add(std::vector<std::string>{"أَجَّلَتِ الشركات\tإطلاق\\n النموذج\r\n", "شركة شركة", "\\.",
                                        "الطقس جميل"});
    CHECK(found(engine, "الشركة") == std::vector<std::int64_t>{2, 1});
    CHECK(found(engine, "الشركة", 1) == std::vector<std::int64_t>{2});
    CHECK(found(engine, "نموذج أو جميل؟").size() == 2);
    for (const char* text : {"", "؟", "زنبق", "\"", "-(", "' OR 1 & | !", ":* \\ <->", "&"}) {
        INFO(text);
        CHECK(found(engine, text).empty());
    }
    CHECK(engine.index_bytes() > 0);
}

void check_separate(OtherEngine& engine, OtherEngine& second) { // with no documents as yet
    engine.add(std::vector<std::string>{"شركة"});
    second.add(std::vector<std::string>{"زنبق"});
    CHECK(found(engine, "زنبق").empty());
    CHECK(found(second, "زنبق") == std::vector<std::int64_t>{1});
}

} // namespace

TEST_CASE("another engine answers by stems from documents of its own, or says what it lacks") {
    for (const Peer& peer : kPeers) {
        INFO(peer.name);
        std::unique_ptr<OtherEngine> engine;
        if (const auto error = error_of([&] { engine = make_other_engine(peer.name); })) {
            check_missing(peer, *error);
            continue;
        }
        check_search(*engine);
        check_separate(*make_other_engine(peer.name), *make_other_engine(peer.name));
    }
}
