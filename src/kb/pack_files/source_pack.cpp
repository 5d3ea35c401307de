#include "kb/pack_files/source_pack.hpp"

#include "kb/pack_files/pack_toml.hpp"
#include "kb/pack_files/used_vocabulary.hpp"
#include "kb/packs/cause_rules.hpp"
#include "kb/packs/evidence_rules.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/packs/quotes.hpp"
#include "kb/store/unknown_source.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace sijill::kb {
namespace {

Pack load_known_pack(SQLite::Database& database, const std::string& source) {
    auto pack = load_pack(database, source);
    if (!pack) {
        throw unknown_source(database, source);
    }
    return std::move(*pack);
}

std::string_view text_of(const Pack& pack, const TextSpan& span) {
    return std::string_view(pack.text).substr(span.begin_byte, span.end_byte - span.begin_byte);
}

class SourcePackMaker {
public:
    SourcePackMaker(SQLite::Database& database, const std::string& source)
        : database_(database), result_{load_known_pack(database, source), 0, {}},
          sentences_(split_sentences(pack_.text)) {}

    SourcePack make() {
        leave_out_retracted();
        for (std::size_t index = 0; index < pack_.statements.size(); ++index) {
            order_.emplace(pack_.statements[index].key, index);
        }
        for (PackStatement& statement : pack_.statements) {
            finish_references(statement);
            for (PackEvidence& evidence : statement.evidence) {
                finish_evidence(statement, evidence);
            }
        }
        add_used_vocabulary(database_, pack_);
        mark_unshown_causes(pack_);
        return std::move(result_);
    }

private:
    void leave_out_retracted() {
        SQLite::Statement row(database_, "SELECT o.slug, t.key FROM statement AS t "
                                         "JOIN source AS o ON o.id = t.source_id "
                                         "WHERE t.retracted_at IS NOT NULL");
        std::set<std::string> retracted; // as this source calls them
        while (row.executeStep()) {
            const std::string slug = row.getColumn(0).getString();
            const std::string key = row.getColumn(1).getString();
            retracted.insert(slug == pack_.source.slug ? key : fmt::format("{}/{}", slug, key));
        }
        const auto is_retracted = [&retracted](const auto& key) {
            return key && retracted.contains(*key);
        };
        result_.retracted = std::erase_if(pack_.statements, [&](const PackStatement& statement) {
            return retracted.contains(statement.key);
        });
        for (PackStatement& statement : pack_.statements) {
            if (is_retracted(statement.supersedes)) {
                statement.supersedes.reset();
            }
            // A link goes with its claim, as it does when the claim is deleted.
            std::erase_if(statement.links, [&](const PackLink& link) {
                return retracted.contains(link.to) || is_retracted(link.claim);
            });
        }
    }

    /// Orders links by what they lead to: own statements as they stand, then those of others.
    void finish_references(PackStatement& statement) {
        const auto place = [this](const PackLink& link) {
            const auto own = order_.find(link.to);
            return std::tuple(own == order_.end() ? order_.size() : own->second, link.to,
                              link.kind);
        };
        std::ranges::sort(statement.links, {}, place);
        note_needed(statement.supersedes);
        for (const PackLink& link : statement.links) {
            note_needed(link.to);
            note_needed(link.claim);
        }
    }

    void note_needed(const std::optional<std::string>& key) {
        if (const std::size_t slash = key ? key->find('/') : std::string::npos;
            slash != std::string::npos) {
            result_.needed.insert(key->substr(0, slash));
        }
    }

    /// Tells the sentence of a quotation only where the text has it twice, and says where a hedge
    /// is about something else, which the base does not keep.
    void finish_evidence(const PackStatement& statement, PackEvidence& evidence) {
        const std::vector<QuotePosition> places =
            find_quote(pack_.text, sentences_, evidence.quote);
        const auto place =
            std::ranges::find(places, evidence.position.start_cp, &QuotePosition::start_cp);
        evidence.sentence.reset();
        if (place == places.end()) {
            return;
        }
        evidence.position = *place;
        if (places.size() > 1) {
            evidence.sentence = static_cast<std::int64_t>(place->sentence) + 1;
        }
        const TextSpan& span = sentences_[place->sentence].span;
        evidence.hedges_other =
            statement.certainty == "certain" && evidence.stance == "supports" && !evidence.hedge &&
            hedge_of_quotation(text_of(pack_, span), span.begin_cp, *place).has_value();
    }

    SQLite::Database& database_;
    SourcePack result_;
    Pack& pack_ = result_.pack;
    std::vector<Sentence> sentences_;
    std::map<std::string, std::size_t> order_; ///< of the statements, by key
};

/// Tells the sentence of a statement's first quotation wherever that changes.
PackComments comments_on(const Pack& pack) {
    const std::vector<Sentence> sentences = split_sentences(pack.text);
    PackComments comments;
    std::size_t last = sentences.size();
    for (std::size_t index = 0; index < pack.statements.size(); ++index) {
        const std::vector<PackEvidence>& evidence = pack.statements[index].evidence;
        const std::size_t number = evidence.empty() ? last : evidence.front().position.sentence;
        if (number != last && number < sentences.size()) {
            const Sentence& sentence = sentences[number];
            comments.statements[index] =
                sentence_comment(sentence.paragraph, number + 1, text_of(pack, sentence.span));
        }
        last = number;
    }
    return comments;
}

} // namespace

SourcePack source_pack(SQLite::Database& database, const std::string& source) {
    return SourcePackMaker(database, source).make();
}

PackFiles pack_files(SQLite::Database& database, const std::string& source) {
    SourcePack made = source_pack(database, source);
    std::string statements = to_toml(made.pack, comments_on(made.pack));
    return {std::move(made.pack.text),
            std::move(statements),
            made.retracted,
            {made.needed.begin(), made.needed.end()}};
}

} // namespace sijill::kb
