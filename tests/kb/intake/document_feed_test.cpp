#include "catch.hpp"
#include "kb/intake/intake_base.hpp"

#include <istream>
#include <streambuf>
#include <utility>

namespace {

/// An input that comes in parts, as through a pipe: it has to be waited for between them. Where it
/// is, it notes the number of sources that another connection sees, which must be free to write.
class Parts : public std::streambuf {
public:
    Parts(const std::filesystem::path& base, std::vector<std::string> parts, bool tells)
        : base_(base), parts_(std::move(parts)), tells_(tells) {}

    std::vector<int> seen;

protected:
    std::streamsize showmanyc() override { return tells_ && next_ == parts_.size() ? -1 : 0; }

    int_type underflow() override {
        if (next_ == parts_.size()) {
            return traits_type::eof();
        }
        SQLite::Database other(base_.string(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE; ROLLBACK");
        seen.push_back(other.execAndGet("SELECT count(*) - 1 FROM source").getInt());
        std::string& part = parts_[next_++];
        setg(part.data(), part.data(), part.data() + part.size());
        return traits_type::to_int_type(part.front());
    }

private:
    std::filesystem::path base_;
    std::vector<std::string> parts_;
    std::size_t next_ = 0;
    bool tells_;
};

} // namespace

TEST_CASE("Others can write while an input is waited for, and what came before is written") {
    Intake intake;
    const auto text = intake.folder.write("خبر.txt", "تأجل افتتاح الجسر.");
    SECTION("line by line, where the stream tells what is there") {
        Parts parts(intake.file,
                    {"{", "\"text\": \"وصل القطار.\"}\n{\"text\": \"تأجلت الرحلة.\"}\n{\"te",
                     "xt\": \"ألغيت الرحلة.\"}\n", "{\"text\": \"تأخر القطار.\"}\n"},
                    true);
        std::istream input(&parts);
        intake.options.input = &input;
        intake.add({text, "-"});
        CHECK(parts.seen == std::vector{1, 1, 3, 4});
        CHECK(intake.added_sources() == 5);
    }
    SECTION("at once, where it does not") {
        Parts parts(intake.file,
                    {"{\"text\": \"وصل القطار.\"}\n", "{\"text\": \"تأخر القطار.\"}\n"}, false);
        std::istream input(&parts);
        intake.options.input = &input;
        intake.add({text, "-"});
        CHECK(parts.seen.front() == 1);
        CHECK(intake.added_sources() == 3);
    }
    CHECK(intake.base.check().empty());
}

TEST_CASE("The bytes that are told as taken add up to the sizes of the files") {
    Intake intake;
    intake.options.on_error = sijill::AddOptions::OnError::skip;
    const std::string pack = "[source]\nslug = \"acme\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                             "known_on = 2025-03-20\n";
    const std::string lines = "{\"text\": \"وصل القطار.\"}\n{\"texd\": \"\"}\n";
    const std::vector<std::pair<const char*, std::string>> files{
        {"1.txt", "تأجل افتتاح الجسر."},
        {"2.html", "<title>عنوان</title><nav>قائمة</nav><p>تأجل افتتاح الجسر الجديد.</p>"},
        {"3.jsonl", lines},
        {"4/article.txt", "أعلنت أكمي."},
        {"4/statements.toml", pack},
        {"5.txt", ""},
        {"6.txt", "تأجل افتتاح الجسر\xd8"}};
    std::size_t size = 0;
    for (const auto& [name, content] : files) {
        intake.folder.write(std::string("site/") + name, content);
        size += content.size();
    }
    std::size_t taken = 0;
    intake.options.taken = [&taken](std::size_t bytes) { taken += bytes; };
    intake.add({intake.folder / "site"});
    CHECK(intake.told.size() == 7);
    CHECK(taken == size);
}
