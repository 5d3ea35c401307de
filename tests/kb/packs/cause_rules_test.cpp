#include "catch.hpp"
#include "kb/packs/cause_rules.hpp"
#include "support/error_of.hpp"

#include <functional>

using namespace sijill::kb;

namespace {

PackStatement statement(const std::string& key, const std::string& subject,
                        const std::string& predicate, const std::string& object, int line) {
    PackStatement made;
    made.key = key;
    made.subject = subject;
    made.predicate = predicate;
    made.polarity = "+";
    if (!object.empty()) {
        made.value.object = object;
    }
    made.line = line;
    return made;
}

/// A pack of a late release with a cause that the report shows.
Pack sound_pack() {
    Pack pack;
    pack.file = "pack";
    pack.entities = {{"model-delay", "event", 1}, {"shortage", "condition", 1}};
    pack.statements = {statement("late", "company", "delayed_release", "model", 2),
                       statement("cause", "model-delay", "caused_by", "shortage", 3)};
    pack.statements[1].links = {{"causes", "late", {}, 4}};
    return pack;
}

std::string faults_of(const std::function<void(Pack&)>& change) {
    Pack pack = sound_pack();
    change(pack);
    FaultList faults;
    check_causes(pack,
                 {{"company", "organization"},
                  {"model", "model"},
                  {"model-delay", "event"},
                  {"shortage", "condition"},
                  {"old-delay", "event"}},
                 faults);
    const auto error = error_of([&] { faults.throw_if_any(); });
    return error ? error->what() : "";
}

const std::string kNoLink =
    "pack:3: no report shows cause, for no link ties model-delay to a late release: add links = [ "
    "{ kind = \"causes\", to = \"late\" } ]";

} // namespace

TEST_CASE("A cause that a link ties to a late release is no fault, from either end") {
    CHECK(faults_of([](Pack&) {}).empty());
    CHECK(faults_of([](Pack& pack) {
              pack.statements[1].links.clear();
              pack.statements.push_back(statement("short", "company", "faces", "shortage", 5));
              pack.statements[2].links = {{"causes", "late", "cause", 6}};
          }).empty());
}

TEST_CASE("A cause without its link to the late release is a fault that says which") {
    CHECK(faults_of([](Pack& pack) { pack.statements[1].links.clear(); }) == kNoLink);
    CHECK(faults_of([](Pack& pack) { pack.statements[1].links[0].kind = "refines"; }) == kNoLink);
    CHECK(faults_of([](Pack& pack) {
              pack.statements.push_back(statement("plan", "model", "planned_release", "", 5));
              pack.statements[1].links[0].to = "plan";
          }) == kNoLink);
}

TEST_CASE("A link to a late release whose claim is no cause, or denies it, is a fault") {
    CHECK(faults_of([](Pack& pack) {
              pack.statements.push_back(statement("short", "company", "faces", "shortage", 5));
              pack.statements[2].links = {{"causes", "late", {}, 6}};
          }) == "pack:6: no report shows the cause of late: short is no caused_by, so give the "
                "link a claim that is one");
    CHECK(faults_of([](Pack& pack) { pack.statements[1].polarity = "-"; }) ==
          "pack:4: cause denies the cause that the link to late claims");
}

TEST_CASE("A cause that says that no report shows it is no fault, and is found for a pack") {
    const auto without_link = [](Pack& pack) { pack.statements[1].links.clear(); };
    CHECK(faults_of([&](Pack& pack) {
              without_link(pack);
              pack.statements[1].unshown = true;
          }).empty());
    CHECK(faults_of([](Pack& pack) {
              pack.statements[1].polarity = "-";
              pack.statements[1].unshown = true;
          }).empty());
    CHECK(faults_of([&](Pack& pack) {
              without_link(pack);
              mark_unshown_causes(pack);
              CHECK(pack.statements[1].unshown);
              CHECK_FALSE(pack.statements[0].unshown);
          }).empty());
    Pack sound = sound_pack();
    mark_unshown_causes(sound);
    CHECK_FALSE(sound.statements[1].unshown);
}

TEST_CASE("Causes that may be meant otherwise are no fault") {
    const auto without_link = [](const std::function<void(Pack&)>& change) {
        return faults_of([&](Pack& pack) {
            pack.statements[1].links.clear();
            change(pack);
        });
    };
    CHECK(without_link([](Pack& pack) { pack.statements[0].polarity = "-"; }).empty());
    CHECK(without_link([](Pack& pack) { pack.entities[0].kind = "condition"; }).empty());
    CHECK(without_link([](Pack& pack) { pack.entities.erase(pack.entities.begin()); }).empty());
    CHECK(without_link([](Pack& pack) { pack.statements[1].value.object = "old-delay"; }).empty());
    CHECK(without_link([](Pack& pack) { pack.statements[1].polarity = "-"; }).empty());
    CHECK(without_link([](Pack& pack) {
              pack.statements.push_back(statement("part", "model-delay", "part_of", "series", 5));
          }).empty());
    CHECK(without_link([](Pack& pack) {
              pack.statements[1].links = {{"causes", "old/late", {}, 4}};
          }).empty());
}
