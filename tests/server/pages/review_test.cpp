#include "kb/base_access.hpp"
#include "kb/scratch.hpp"
#include "server/pages/site.hpp"

using namespace sijill;
using namespace sijill::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A base in a file with sentences that seem to state something, and its review.
class Review {
public:
    explicit Review(const std::string& text = "وأجلت أنثروبيك إطلاق كلود 3.5 أوبوس إلى مارس 2025. "
                                              "وتأجل إطلاق Nasim إلى مايو 2025.")
        : site_(made(text)) {
        site_.options.edit = true;
        site_.options.base_file = folder_ / "base.db";
    }

    Site& site() { return site_; }

    std::string page() { return site_.get("/en/review").body; }

    /// Sends what a button of the page would send.
    Response decide(const std::string& action, const Fields& more = {},
                    const std::string& origin = "http://127.0.0.1:8010") {
        const std::string body = page();
        Fields form{{"action", action},
                    {"candidate", field(body, "candidate")},
                    {"fingerprint", field(body, "fingerprint")},
                    {"decided", field(body, "decided")},
                    {"curator", "Layla"}};
        form.insert(form.end(), more.begin(), more.end());
        return site_.send("POST", "/en/review", form, {{"origin", origin}});
    }

    static std::string field(const std::string& body, const std::string& name) {
        const auto values = all_between(body, "name=\"" + name + "\" value=\"", "\"");
        return values.empty() ? "" : values[0];
    }

    std::string value(const std::string& sql) {
        const auto rows = run_sql(site_.base(), sql, {}).rows;
        return rows.empty() ? "" : to_text(rows[0][0]);
    }

private:
    KnowledgeBase made(const std::string& text) {
        folder_.write("news.txt", text);
        KnowledgeBase base = KnowledgeBase::create(folder_ / "base.db");
        static_cast<void>(base.add_seeds());
        AddOptions options;
        options.details.slug = "news";
        options.details.known_on = "2025-02-20";
        base.add({folder_ / "news.txt"}, options, [](const AddedDocument&) {});
        return base;
    }

    ::ScratchFolder folder_;
    Site site_;
};

} // namespace

TEST_CASE("A review shows one candidate with its sentence and what would become of it") {
    Review review;
    const std::string body = review.page();
    CHECK_THAT(body, ContainsSubstring("<mark class=\"cue\""));
    CHECK_THAT(body, ContainsSubstring("[[statement]]"));
    CHECK_THAT(body, ContainsSubstring("data-key=\"a\""));
    CHECK_THAT(body, ContainsSubstring("<script src=\"/script.js?v="));
    CHECK_THAT(body, ContainsSubstring("<meta name=\"referrer\" content=\"same-origin\">"));
    CHECK(fault_of_elements(body).empty());
    CHECK(review.site().get("/script.js").content_type == "text/javascript; charset=utf-8");
}

TEST_CASE("An accepted candidate is a statement, and undoing it opens the candidate again") {
    Review review;
    const std::string open = review.value("SELECT count(*) FROM candidates WHERE state = 'open'");
    const std::string first = Review::field(review.page(), "candidate");
    const Response accepted = review.decide("accept");
    CHECK(accepted.status == 303);
    CHECK_THAT(accepted.headers.at(0).second, ContainsSubstring("/en/review?curator=Layla"));
    CHECK(review.value("SELECT state FROM candidates WHERE candidate_id = " + first) == "accepted");
    CHECK(review.value("SELECT who FROM candidate_decision") == "Layla");
    CHECK(review.decide("undo").status == 303);
    CHECK(review.value("SELECT count(*) FROM candidates WHERE state = 'open'") == open);
}

TEST_CASE("A rejected candidate is offered no more, and the next one is shown") {
    Review review;
    const std::string first = Review::field(review.page(), "candidate");
    CHECK(review.decide("reject").status == 303);
    CHECK(Review::field(review.page(), "candidate") != first);
    CHECK(review.value("SELECT state FROM candidates WHERE candidate_id = " + first) == "refused");
}

TEST_CASE("An edited statement that has a fault is shown again with what is wrong") {
    Review review;
    const Response wrong = review.decide("edit", {{"form", "[[statement]]\nkey = 1\n"}});
    CHECK(wrong.status == 400);
    CHECK_THAT(wrong.body, ContainsSubstring("role=\"alert\""));
    CHECK_THAT(wrong.body, ContainsSubstring("key = 1"));
    CHECK(review.value("SELECT count(*) FROM candidate_decision") == "0");
}

TEST_CASE("Nobody decides from another site, from afar, without --edit or on the built-in base") {
    Review review;
    for (const char* origin : {"https://evil.example", "null", "http://127.0.0.1:8011", ""}) {
        CAPTURE(origin);
        CHECK(review.decide("accept", {}, origin).status == 403);
    }
    CHECK(review.value("SELECT count(*) FROM candidate_decision") == "0");
    review.site().options.edit = false;
    CHECK(review.site().get("/en/review").status == 403);
    Site built_in;
    built_in.options.edit = true;
    CHECK(built_in.get("/ar/review").status == 403);
}

TEST_CASE("A decision on a candidate that has become another one is refused") {
    Review review;
    const std::string candidate = Review::field(review.page(), "candidate");
    const Response response = review.site().send(
        "POST", "/en/review",
        {{"action", "reject"}, {"candidate", candidate}, {"fingerprint", std::string(64, '0')}},
        {{"origin", "http://127.0.0.1:8010"}});
    CHECK(response.status == 400);
    CHECK_THAT(response.body, ContainsSubstring("the candidate is another one now"));
}

TEST_CASE("An edited text is never put into the form of another candidate") {
    Review review;
    const std::string before = review.page();
    const Fields edit{{"action", "edit"},
                      {"candidate", Review::field(before, "candidate")},
                      {"fingerprint", Review::field(before, "fingerprint")},
                      {"form", "[[statement]]\nkey = \"of the first\"\n"}};
    CHECK(review.decide("reject").status == 303); // by somebody else, meanwhile
    const Response late =
        review.site().send("POST", "/en/review", edit, {{"origin", "http://127.0.0.1:8010"}});
    CHECK(late.status == 400);
    CHECK(Review::field(late.body, "candidate") != Review::field(before, "candidate"));
    const auto forms = all_between(late.body, "<textarea", "</textarea>");
    REQUIRE(forms.size() == 1);
    CHECK(forms[0].find("of the first") == std::string::npos);
    CHECK_THAT(late.body, ContainsSubstring("of the first")); // and yet it is not lost
    CHECK(fault_of_elements(late.body).empty());
}

TEST_CASE("A quotation with characters that are not seen is accepted as the page has it") {
    Review review("وأجلت أنثروبيك إطلاق \u202Aكلود 3.5 أوبوس\u202C إلى مارس 2025.");
    const auto forms = all_between(review.page(), "<textarea", "</textarea>");
    REQUIRE(forms.size() == 1);
    CHECK_THAT(forms[0], ContainsSubstring("\\u202A"));
    std::string form = forms[0].substr(forms[0].find("\n") + 1);
    for (const auto& [markup, sign] :
         {std::pair("&quot;", "\""), {"&#10;", "\n"}, {"&lt;", "<"}, {"&amp;", "&"}}) {
        for (std::size_t at; (at = form.find(markup)) != std::string::npos;) {
            form.replace(at, std::string_view(markup).size(), sign);
        }
    }
    const Response accepted = review.decide("edit", {{"form", form}});
    CAPTURE(form, accepted.body);
    CHECK(accepted.status == 303);
}

TEST_CASE("Only the decision that was the last one as the page was shown is taken back") {
    Review review;
    CHECK(review.decide("accept").status == 303);
    const std::string seen = Review::field(review.page(), "decided");
    CHECK(review.decide("reject").status == 303);
    const Fields undo{{"action", "undo"}, {"decided", seen}};
    const Response late =
        review.site().send("POST", "/en/review", undo, {{"origin", "http://127.0.0.1:8010"}});
    CHECK(late.status == 400);
    CHECK_THAT(late.body, ContainsSubstring("another decision was made meanwhile"));
    CHECK(review.value("SELECT count(*) FROM candidate_decision") == "2");
    CHECK(review.decide("undo").status == 303);
    CHECK(review.value("SELECT count(*) FROM candidate_decision") == "3");
}

TEST_CASE("What says nothing to do decides nothing, and the last candidate can be opened again") {
    Review review;
    CHECK(review.decide("").status == 400);
    CHECK(review.decide("refuse").status == 400);
    CHECK(review.value("SELECT count(*) FROM candidate_decision") == "0");
    for (int decided = 0; decided < 20 && !Review::field(review.page(), "candidate").empty();
         ++decided) {
        CHECK(review.decide("reject").status == 303);
    }
    CHECK_THAT(review.page(), ContainsSubstring("No candidate waits."));
    CHECK(review.decide("undo").status == 303);
    CHECK(!Review::field(review.page(), "candidate").empty());
}
