#include "kb/packs/pack_merge.hpp"

#include "kb/packs/pack_loader.hpp"
#include "kb/packs/vocabulary_merge.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

auto parts(const PackValue& value) {
    return std::tie(value.object, value.text, value.unit, value.number, value.some, value.none);
}

auto parts(const PackTime& time) {
    return std::tie(time.earliest, time.latest, time.precision, time.modifier, time.words,
                    time.inferred);
}

auto parts(const PackSpeaker& speaker) {
    return std::tie(speaker.speaker, speaker.verb, speaker.stance);
}

auto parts(const PackEvidence& evidence) {
    return std::tie(evidence.quote, evidence.stance, evidence.hedge);
}

auto parts(const PackQualifier& qualifier) {
    return std::tuple_cat(std::tie(qualifier.predicate), parts(qualifier.value));
}

auto parts(const PackLink& link) {
    return std::tie(link.kind, link.to, link.claim);
}

bool same(const std::optional<PackTime>& one, const std::optional<PackTime>& other) {
    return one.has_value() == other.has_value() && (!one || parts(*one) == parts(*other));
}

template <typename Part>
bool same_in_order(const std::vector<Part>& some, const std::vector<Part>& others) {
    return std::ranges::equal(some, others, [](const Part& one, const Part& other) {
        return parts(one) == parts(other);
    });
}

template <typename Part>
bool same_in_any_order(const std::vector<Part>& some, const std::vector<Part>& others) {
    return std::ranges::is_permutation(some, others, [](const Part& one, const Part& other) {
        return parts(one) == parts(other);
    });
}

/// A quotation that stands more than once in a text is given with its sentence.
bool same_sentences(const std::vector<PackEvidence>& given,
                    const std::vector<PackEvidence>& stored) {
    return std::ranges::all_of(given, [&stored](const PackEvidence& evidence) {
        return !evidence.sentence ||
               std::ranges::any_of(stored, [&evidence](const PackEvidence& other) {
                   return other.quote == evidence.quote && other.sentence == evidence.sentence;
               });
    });
}

bool has_details(const PackSource& source) {
    return source.title || source.publisher || source.author || source.url || source.published_on ||
           source.licence;
}

/// Merges the statements of a pack whose text the base has.
class StatementMerge {
public:
    StatementMerge(Pack& pack, Pack stored, FaultList& faults)
        : pack_(pack), stored_(std::move(stored)), faults_(faults) {
        for (const PackStatement& statement : stored_.statements) {
            statements_.emplace(statement.key, &statement);
        }
    }

    void merge() {
        const std::string own = pack_.source.slug + '/';
        const std::string of_base = stored_.source.slug + '/';
        for_each_reference([&](std::string& key) {
            for (const std::string& source : {own, of_base}) {
                if (key.starts_with(source)) {
                    key.erase(0, source.size());
                }
            }
        });
        take_out_statements();
        check_days();
        std::set<std::string> kept;
        for (const PackStatement& statement : pack_.statements) {
            kept.insert(statement.key);
        }
        for_each_reference([&](std::string& key) {
            if (!kept.contains(key) && statements_.contains(key)) {
                key.insert(0, of_base);
            }
        });
        merge_source();
    }

private:
    /// Calls `change` with each key by which a statement of the pack names another.
    template <typename Change>
    void for_each_reference(Change change) {
        for (PackStatement& statement : pack_.statements) {
            if (statement.supersedes) {
                change(*statement.supersedes);
            }
            for (PackLink& link : statement.links) {
                change(link.to);
                if (link.claim) {
                    change(*link.claim);
                }
            }
        }
    }

    void take_out_statements() {
        std::erase_if(pack_.statements, [this](const PackStatement& statement) {
            const auto found = statements_.find(statement.key);
            if (found == statements_.end()) {
                return false;
            }
            const std::vector<std::string> keys = differing_keys(statement, *found->second);
            if (!keys.empty()) {
                faults_.add(
                    pack_.file, statement.line,
                    {"{}/{} is there already and differs in {}: --replace puts this pack in its place"_text,
                     stored_.source.slug, statement.key, fmt::format("{}", fmt::join(keys, ", "))});
            }
            return true;
        });
    }

    /// A text is known from the earlier of two days on, and has nothing that was said after it.
    void check_days() {
        for (const PackStatement& statement : pack_.statements) {
            if (statement.said_on && *statement.said_on <= pack_.source.known_on + '/' &&
                *statement.said_on > stored_.source.known_on + '/') {
                faults_.add(
                    pack_.file, statement.line,
                    {"said_on is '{}', after {}, the last day that the source knows (known_on)"_text,
                     *statement.said_on, stored_.source.known_on});
            }
        }
        for (const PackStatement& statement : stored_.statements) {
            if (statement.said_on && !pack_.source.known_on.empty() &&
                *statement.said_on > pack_.source.known_on + '/') {
                faults_.add(pack_.file, pack_.source.line,
                            {"known_on is {}, and {}/{} was said on {}"_text, pack_.source.known_on,
                             stored_.source.slug, statement.key, *statement.said_on});
            }
        }
    }

    void merge_source() {
        PackSource& source = pack_.source;
        const PackSource& stored = stored_.source;
        source.slug = stored.slug;
        const auto keep_new = [](std::optional<std::string>& mine,
                                 const std::optional<std::string>& theirs) {
            if (theirs) {
                mine.reset();
            }
        };
        keep_new(source.title, stored.title);
        keep_new(source.publisher, stored.publisher);
        keep_new(source.author, stored.author);
        keep_new(source.url, stored.url);
        keep_new(source.published_on, stored.published_on);
        keep_new(source.licence, stored.licence);
    }

    Pack& pack_;
    Pack stored_;
    FaultList& faults_;
    std::map<std::string, const PackStatement*> statements_; ///< of the base, by key
};

} // namespace

std::vector<std::string> differing_keys(const PackStatement& given, const PackStatement& stored) {
    std::vector<std::string> keys;
    const auto compare = [&keys](const char* key, bool is_same) {
        if (!is_same) {
            keys.emplace_back(key);
        }
    };
    compare("subject", given.subject == stored.subject);
    compare("predicate", given.predicate == stored.predicate);
    compare("object", given.value.object == stored.value.object);
    compare("text", given.value.text == stored.value.text);
    compare("number", given.value.number == stored.value.number);
    compare("unit", given.value.unit == stored.value.unit);
    compare("some", given.value.some == stored.value.some);
    compare("none", given.value.none == stored.value.none);
    compare("time", same(given.time, stored.time));
    compare("certainty", given.certainty == stored.certainty);
    compare("polarity", given.polarity == stored.polarity);
    compare("rank", given.rank == stored.rank);
    compare("said_on", given.said_on == stored.said_on);
    compare("said_words", given.said_words == stored.said_words);
    compare("note", given.note == stored.note);
    compare("supersedes", given.supersedes == stored.supersedes);
    compare("says", same_in_order(given.says, stored.says));
    compare("evidence", same_in_any_order(given.evidence, stored.evidence) &&
                            same_sentences(given.evidence, stored.evidence));
    compare("qualifiers", same_in_any_order(given.qualifiers, stored.qualifiers));
    compare("links", same_in_any_order(given.links, stored.links));
    return keys;
}

void PackMerge::merge(Pack& pack, FaultList& faults) {
    const bool is_plain_text = is_plain(pack);
    merge_vocabulary(database_, pack, faults);
    const std::optional<FoundSource> found = sources_.by_text(pack.sha256);
    if (!found) {
        return;
    }
    pack.base_source = found->id;
    const std::string& slug = found->slug;
    if (is_plain_text) {
        const std::string known_on = pack.source.known_on;
        pack.source = PackSource{};
        pack.source.slug = slug;
        pack.source.known_on = known_on;
        return;
    }
    if (slug != pack.source.slug && sources_.by_slug(pack.source.slug)) {
        faults.add(
            pack.file, pack.source.line,
            {"the base has another source {}, and this text as {}"_text, pack.source.slug, slug});
        return;
    }
    StatementMerge(pack, load_pack(database_, slug).value(), faults).merge();
}

bool is_in_base(const Pack& pack) {
    return pack.base_source && is_plain(pack) && !has_details(pack.source);
}

} // namespace sijill::kb
