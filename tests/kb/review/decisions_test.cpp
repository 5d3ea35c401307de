#include "kb/review/base_with_candidates.hpp"

using Catch::Matchers::ContainsSubstring;

TEST_CASE("An accepted candidate is a statement with its quotation, and who accepted it is known") {
    BaseWithCandidates base;
    REQUIRE(base.state("منار") == "open");
    const PackStatement proposed = base.proposed("منار").pack.statements.at(0);
    const auto accepted = base.accept({base.candidate("منار")});
    REQUIRE(accepted.size() == 1);
    CHECK(accepted[0].source == "news");
    CHECK(accepted[0].statement == "postponed-siraj");
    CHECK(base.state("منار") == "accepted");
    CHECK(base.value("SELECT printf('%s %s %s', e.slug, s.predicate, evidence.quote) "
                     "FROM statement AS s JOIN entity AS e ON e.id = s.subject_id "
                     "JOIN evidence ON evidence.statement_id = s.id "
                     "WHERE s.key = 'postponed-siraj'") ==
          "siraj delayed_release " + proposed.evidence.at(0).quote);
    CHECK(base.value("SELECT day || ' ' || who || ' ' || decision || ' ' || statement "
                     "FROM candidate_decision") ==
          std::string(kDay) + " Layla accepted postponed-siraj");
    CHECK(CorrectedBase::faults(base.base).empty());
}

TEST_CASE("A candidate is decided once") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("منار");
    base.accept({candidate});
    CHECK_THAT(
        base.fault_of([&] { base.accept({candidate}); }),
        ContainsSubstring("candidate " + std::to_string(candidate) + ": it is accepted already"));
    CHECK_THAT(base.fault_of([&] { base.reject({candidate}); }),
               ContainsSubstring("it is accepted already"));
    CHECK(base.value("SELECT count(*) FROM candidate_decision") == "1");
}

TEST_CASE("All candidates are accepted or none, and each fault names its candidate") {
    BaseWithCandidates base;
    const std::int64_t good = base.candidate("منار");
    const std::int64_t refused = base.candidate("Nasim");
    base.reject({refused});
    CHECK_THAT(
        base.fault_of([&] {
            base.accept({good, refused});
        }),
        ContainsSubstring("candidate " + std::to_string(refused) + ": it is refused already"));
    CHECK(base.state("منار") == "open");
    CHECK(base.value("SELECT count(*) FROM statement WHERE key LIKE 'postponed%'") == "0");
    CHECK_THAT(base.fault_of([&] {
        base.accept({good, 4711});
    }),
               ContainsSubstring("there is no candidate 4711"));
    CHECK(base.state("منار") == "open");
}

TEST_CASE("A refused candidate stays refused when its source comes again") {
    BaseWithCandidates base;
    base.reject({base.candidate("منار")});
    CHECK(base.state("منار") == "refused");
    CHECK(base.value("SELECT why FROM candidate_decision") == "a rumour");
    base.base.remove("news", {kDay, "again"});
    CHECK(base.candidate("منار") == 0);
    base.add_text();
    CHECK(base.state("منار") == "refused");
    CHECK(base.state("Nasim") == "open");
}

TEST_CASE("The last decision can be taken back, and the one before it then") {
    BaseWithCandidates base;
    base.reject({base.candidate("Nasim")});
    base.accept({base.candidate("منار")});
    CHECK(base.undo().at(0).statement == "postponed-siraj");
    CHECK(base.state("منار") == "open");
    CHECK(base.value("SELECT count(*) FROM statement WHERE key = 'postponed-siraj'") == "0");
    CHECK(base.state("Nasim") == "refused");
    base.undo();
    CHECK(base.state("Nasim") == "open");
    CHECK(base.fault_of([&] { base.undo(); }) == "there is no decision to take back");
    CHECK(base.accept({base.candidate("منار")}).at(0).statement == "postponed-siraj");
    CHECK(CorrectedBase::faults(base.base).empty());
}

TEST_CASE("A decision on a candidate is taken back though others were made since") {
    BaseWithCandidates base;
    base.reject({base.candidate("Nasim")});
    base.reject({base.candidate("منار")});
    base.undo({base.candidate("Nasim")});
    CHECK(base.state("Nasim") == "open");
    CHECK(base.state("منار") == "refused");
    CHECK_THAT(base.fault_of([&] { base.undo({base.candidate("Nasim")}); }),
               ContainsSubstring("nothing is decided of candidate"));
}

TEST_CASE("A statement of an earlier day, or one that others refer to, is not taken back") {
    BaseWithCandidates base;
    base.accept({base.candidate("منار")});
    CHECK(base.fault_of([&] { base.undo({}, "2025-03-02"); }) ==
          "news/postponed-siraj was accepted on 2025-03-01, and is in force since");
    base.add("later", "2025-03-01", "أخرت سراج منار.",
             CorrectedBase::delay("late", "أخرت سراج منار",
                                  "links = [ { kind = 'repeats', to = 'news/postponed-siraj' } ]"));
    CHECK(base.fault_of([&] { base.undo(); }) == "news/postponed-siraj is referred to by late");
    CHECK(base.state("منار") == "accepted");
}

TEST_CASE("A name that the base does not know is an entity of its own, to be looked at") {
    BaseWithCandidates base;
    const ProposedStatement proposed = base.proposed("نسيم");
    REQUIRE(proposed.pack.entities.size() == 1);
    CHECK(proposed.pack.statements.at(0).subject == proposed.pack.entities[0].slug);
    REQUIRE(proposed.missing.size() == 1);
    CHECK_THAT(proposed.missing[0].text(), ContainsSubstring("is no entity of the base"));
    const std::string form = statement_form(proposed);
    CHECK(form.starts_with("# "));
    CHECK_THAT(form, ContainsSubstring("\n\n[[entity]]\n"));
    CHECK_THAT(form, ContainsSubstring("\n\n[[statement]]\n"));
    CHECK(read_statement_form(proposed, "form.toml", form).missing.empty());
    const std::int64_t candidate = base.candidate("نسيم");
    CHECK_THAT(base.fault_of([&] { base.accept({candidate}); }),
               ContainsSubstring("is no entity of the base: name one"));
}

TEST_CASE("What a curator has edited is accepted as it then stands") {
    BaseWithCandidates base;
    const std::int64_t candidate = base.candidate("Nasim");
    const std::string form =
        "[[entity]]\nslug = \"nasim\"\nkind = \"model\"\nnames = \"Nasim\"\n\n[[statement]]\n"
        "key = \"nasim-put-off\"\nsubject = \"nasim\"\npredicate = \"planned_release\"\n"
        "time = { earliest = 2025-03-01, latest = 2025-03-31, precision = \"month\", words = "
        "\"مارس 2025\" }\ncertainty = \"certain\"\nevidence = \"إطلاق Nasim إلى مارس 2025\"\n";
    const ProposedStatement edited = read_statement_form(base.proposed("Nasim"), "form.toml", form);
    sijill::kb::write(base.base, [&] {
        CHECK(accept_statement(connection_of(base.base), candidate, edited, {kDay, "", ""})
                  .statement == "nasim-put-off");
    });
    CHECK(base.state("Nasim") == "accepted");
    CHECK(base.value("SELECT e.slug || ' ' || t_earliest FROM statement AS s JOIN entity AS e "
                     "ON e.id = s.subject_id WHERE key = 'nasim-put-off'") == "nasim 2025-03-01");
    CHECK(base.value("SELECT count(*) FROM mention WHERE form = 'Nasim'") == "1");
    CHECK(CorrectedBase::faults(base.base).empty());
}

TEST_CASE("A form is held against the rules of packs, with its own lines") {
    BaseWithCandidates base;
    const ProposedStatement proposed = base.proposed("منار");
    CHECK_THAT(base.fault_of([&] {
        static_cast<void>(read_statement_form(proposed, "form.toml", "\n[[statement]]\nkey = 1\n"));
    }),
               ContainsSubstring("form.toml:3: key must be text"));
    CHECK_THAT(
        base.fault_of([&] { static_cast<void>(read_statement_form(proposed, "form.toml", "")); }),
        ContainsSubstring("the form takes one [[statement]]"));
    std::string form = statement_form(proposed);
    form.replace(form.find("منار"), std::string("منار").size(), "بيتا");
    const ProposedStatement edited = read_statement_form(proposed, "form.toml", form);
    CHECK_THAT(base.fault_of([&] {
        sijill::kb::write(base.base, [&] {
            accept_statement(connection_of(base.base), base.candidate("منار"), edited,
                             {kDay, "", ""});
        });
    }),
               ContainsSubstring("form.toml:7: the quotation"));
    CHECK(base.state("منار") == "open");
}

TEST_CASE("Statements that were accepted leave with the pack of their source and come again") {
    BaseWithCandidates base;
    base.accept({base.candidate("منار")});
    const sijill::PackFiles files = base.base.pack("news");
    ScratchFolder folder;
    sijill::KnowledgeBase other = sijill::KnowledgeBase::create(folder / "other.db");
    folder.write("pack/article.txt", files.article);
    folder.write("pack/statements.toml", files.statements);
    CHECK(other.add(folder / "pack").statements == 1);
    CHECK(other.pack("news").statements == files.statements);
}
