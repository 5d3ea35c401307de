// Small sources of one's own: each claim has a sentence to itself, which is its evidence.
#pragma once

#include "base/temp_folder.hpp"
#include "kb/base_access.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace sijill::test {

/// What a small source says. `days` is an ISO date, two with '/' between, or empty; `more` has
/// further lines of TOML: the value, who says it, links.
struct Claim {
    Claim(std::string claim_key, std::string claimed, std::string time = {}, std::string toml = {})
        : key(std::move(claim_key)), predicate(std::move(claimed)), days(std::move(time)),
          more(std::move(toml)) {}

    /// Return the claim with a modifier of its time, of another subject, and less certain.
    [[nodiscard]] Claim modified(const std::string& word) const {
        Claim claim = *this;
        claim.modifier = word;
        return claim;
    }
    [[nodiscard]] Claim of(const std::string& slug) const {
        Claim claim = *this;
        claim.subject = slug;
        return claim;
    }
    [[nodiscard]] Claim as(const std::string& degree) const {
        Claim claim = *this;
        claim.certainty = degree;
        return claim;
    }

    std::string key, predicate, days, more;
    std::string modifier, subject = "beta", certainty = "certain";
};

/// Returns a claim of a planned release.
inline Claim plan(const std::string& key, const std::string& days, const std::string& more = {}) {
    return {key, "planned_release", days, more};
}

/// Returns a claim of a release.
inline Claim release(const std::string& key, const std::string& days,
                     const std::string& more = {}) {
    return {key, "release", days, more};
}

/// Returns the line of a pack for what a speaker says: acme, or somebody without a name.
inline std::string says(const std::string& stance, bool named = true) {
    return fmt::format("says = [ {{ {}verb = \"{}\", stance = \"{}\" }} ]\n",
                       named ? "speaker = \"acme\", " : "", "يقول", stance);
}

inline const std::string kDenied = "polarity = \"-\"\n";

/// A base with the seeds, the models beta and gamma of the company acme, and small sources.
class SmallSources {
public:
    SmallSources() {
        base.add_seeds();
        write("cast", "2024-01-01",
              {{"maker", "developer", {}, "object = \"acme\""},
               Claim{"other-maker", "developer", {}, "object = \"acme\""}.of("gamma")},
              "[[entity]]\nslug = \"acme\"\nkind = \"organization\"\nnames = [ { text = \"Acme\", "
              "language = \"en\", role = \"label\" } ]\n"
              "[[entity]]\nslug = \"beta\"\nkind = \"model\"\nnames = [ { text = \"Beta\", "
              "language = \"en\", role = \"label\" } ]\n"
              "[[entity]]\nslug = \"gamma\"\nkind = \"model\"\nnames = [ { text = \"Gamma\", "
              "language = \"en\", role = \"label\" } ]\n");
    }

    void add(const std::string& slug, const std::string& known_on,
             const std::vector<Claim>& claims) {
        write(slug, known_on, claims, {});
    }

    void execute(const std::string& sql) { kb::connection_of(base).database().exec(sql); }

    /// Returns the rows of a query: values with '|' between, rows with ';' between.
    std::string rows(const std::string& sql) { return joined(run_sql(base, sql, {})); }

    static std::string joined(const ResultSet& result) {
        std::string text;
        for (const auto& row : result.rows) {
            text += text.empty() ? "" : ";";
            for (std::size_t index = 0; index < row.size(); ++index) {
                text += (index == 0 ? "" : "|") + to_text(row[index]);
            }
        }
        return text;
    }

    KnowledgeBase base = KnowledgeBase::create(":memory:");

private:
    void write(const std::string& slug, const std::string& known_on,
               const std::vector<Claim>& claims, const std::string& entities) {
        std::string article;
        std::string toml = fmt::format("[source]\nslug = \"{}\"\nkind = \"article\"\n"
                                       "title = \"[{}]\"\nlanguage = \"ar\"\nknown_on = {}\n{}",
                                       slug, slug, known_on, entities);
        for (const Claim& claim : claims) {
            const std::string sentence =
                fmt::format("يقول {} في {} عن {} {}.", slug, claim.key, claim.subject, claim.days);
            article += sentence + "\n";
            toml += fmt::format("[[statement]]\nkey = \"{}\"\nsubject = \"{}\"\n"
                                "predicate = \"{}\"\ncertainty = \"{}\"\n"
                                "evidence = [ {{ quote = \"{}\" }} ]\n{}\n",
                                claim.key, claim.subject, claim.predicate, claim.certainty,
                                sentence, claim.more);
            if (!claim.days.empty()) {
                toml += fmt::format(
                    "time = {{ earliest = {}, latest = {}, precision = \"{}\", words = \"{}\"{} "
                    "}}\n",
                    claim.days.substr(0, 10), claim.days.substr(claim.days.size() - 10),
                    claim.days.size() == 10 ? "day" : "month", claim.days,
                    claim.modifier.empty() ? ""
                                           : fmt::format(", modifier = \"{}\"", claim.modifier));
            }
        }
        article += "من.\n"; // what claims give as the words of a value or a speaker
        const std::filesystem::path pack = folder_ / slug;
        std::filesystem::create_directories(pack);
        std::ofstream(pack / "article.txt", std::ios::binary) << article;
        std::ofstream(pack / "statements.toml", std::ios::binary) << toml;
        base.add(pack);
    }

    TempFolder folder_;
};

} // namespace sijill::test
