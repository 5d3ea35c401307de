#pragma once

#include "kb/corrections/decided_sources.hpp"
#include "kb/corrections/removal.hpp"
#include "kb/corrections/retie_references.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/scratch.hpp"

#include <fmt/format.h>

#include <string>

/// A base with two entities, and short ways to change it and to ask it.
struct CorrectedBase {
    ScratchFolder folder;
    std::filesystem::path file = folder / "base.db";
    sijill::KnowledgeBase base = sijill::KnowledgeBase::create(file);

    CorrectedBase() {
        add("names", "2024-01-01", "تعمل شركة سراج على نموذج منار.",
            entity("siraj", "organization", "Siraj", "سراج") +
                entity("manar", "model", "Manar", "منار") + delay("works", "على نموذج منار"));
    }

    static std::string entity(const char* slug, const char* kind, const char* english,
                              const char* arabic) {
        return fmt::format("[[entity]]\nslug = \"{}\"\nkind = \"{}\"\nnames = [ {{ text = "
                           "\"{}\", language = \"en\", role = \"label\" }}, {{ text = \"{}\", "
                           "language = \"ar\", role = \"label\" }} ]\n",
                           slug, kind, english, arabic);
    }

    /// A statement that Siraj delayed Manar. `quote` is a part of the article, `more` TOML.
    static std::string delay(const std::string& key, const std::string& quote,
                             const std::string& more = "") {
        return fmt::format("[[statement]]\nkey = \"{}\"\nsubject = \"siraj\"\npredicate = "
                           "\"delayed_release\"\nobject = \"manar\"\ncertainty = \"certain\"\n"
                           "evidence = [ {{ quote = \"{}\" }} ]\n{}\n",
                           key, quote, more);
    }

    static std::string statements_of(const std::string& slug, const std::string& day,
                                     const std::string& toml) {
        return fmt::format("[source]\nslug = \"{}\"\nkind = \"article\"\nlanguage = "
                           "\"ar\"\nknown_on = {}\n{}",
                           slug, day, toml);
    }

    void add(const std::string& slug, const std::string& day, const std::string& text,
             const std::string& toml) {
        folder.write(slug + "/article.txt", text + '\n');
        folder.write(slug + "/statements.toml", statements_of(slug, day, toml));
        base.add(folder / slug);
    }

    /// Puts another pack in place of a source, under another slug if one is given; returns what
    /// could not be tied again.
    std::vector<std::string> replace(const std::string& slug, const std::string& day,
                                     const std::string& text, const std::string& toml,
                                     const std::string& new_slug = "") {
        const std::string written = new_slug.empty() ? slug : new_slug;
        std::vector<std::string> lost;
        sijill::kb::write(base, [&] {
            sijill::kb::Connection& connection = sijill::kb::connection_of(base);
            const auto removal = sijill::kb::remove_source(
                connection.database(), slug, {day, "corrected"}, sijill::kb::RemovalKind::replace);
            sijill::kb::FaultList faults;
            sijill::kb::PackBatch batch(connection);
            batch.add(sijill::kb::read_pack("statements.toml", statements_of(written, day, toml),
                                            "article.txt", text + '\n', faults),
                      faults);
            batch.finish();
            sijill::kb::move_decisions(connection.database(), slug, written);
            lost = sijill::kb::retie_references(connection.database(), removal.change, written);
        });
        return lost;
    }

    static std::string value(const sijill::KnowledgeBase& asked, const std::string& sql) {
        return sijill::kb::connection_of(asked).database().execAndGet(sql).getString();
    }

    std::string value(const std::string& sql) const { return value(base, sql); }

    /// Every fault but that a sentence has no statement.
    static std::vector<std::string> faults(const sijill::KnowledgeBase& checked) {
        std::vector<std::string> found;
        for (const sijill::Fault& fault : checked.check()) {
            if (fault.area != "coverage") {
                found.push_back(fault.area + ": " + fault.message.text());
            }
        }
        return found;
    }
};
