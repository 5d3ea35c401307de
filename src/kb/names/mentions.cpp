#include "kb/names/mentions.hpp"

#include "kb/names/spelling.hpp"
#include "text/stems/stem.hpp"
#include "text/tokens/span_of_words.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

/// Finds the mentions in the sentences that a query of id, start_cp and text returns.
void visit_sentences(SQLite::Statement& sentences, NameFinder& names,
                     const std::function<void(const Mention&)>& visit) {
    while (sentences.executeStep()) {
        const std::string text = sentences.getColumn(2).getString();
        const std::vector<Token> tokens = tokenize(text);
        visit_mentions(names.find(tokens), sentences.getColumn(0).getInt64(),
                       static_cast<std::size_t>(sentences.getColumn(1).getInt64()), text, tokens,
                       visit);
    }
}

/// Returns the words of the vocabulary with which one of the names can begin, in any spelling and
/// behind any proclitic.
std::vector<std::string> first_words(SQLite::Database& database,
                                     const std::vector<std::string>& names) {
    std::set<std::string> wanted;
    for (const std::string& name : names) {
        wanted.insert(without_alef_signs(name.substr(0, name.find(' '))));
    }
    std::vector<std::string> found;
    SQLite::Statement words(database, "SELECT word FROM word WHERE passages > 0");
    while (words.executeStep()) {
        const std::string word = words.getColumn(0).getString();
        if (std::ranges::any_of(text::without_proclitics(word), [&](const std::string& base) {
                return wanted.contains(without_alef_signs(base));
            })) {
            found.push_back(word);
        }
    }
    return found;
}

} // namespace

void visit_mentions(const std::vector<NameMatch>& names, std::int64_t sentence,
                    std::size_t start_cp, std::string_view text, const std::vector<Token>& tokens,
                    const std::function<void(const Mention&)>& visit) {
    std::size_t last_begin = 0;
    std::set<std::int64_t> named_there;
    for (const NameMatch& match : names) {
        const TextSpan span =
            text::span_of_words(tokens, match.first_token, match.first_token + match.token_count);
        Mention mention{sentence, 0, start_cp + span.begin_cp, start_cp + span.end_cp,
                        std::string(text.substr(span.begin_byte, span.end_byte - span.begin_byte))};
        if (span.begin_byte != last_begin) {
            named_there.clear();
            last_begin = span.begin_byte;
        }
        for (const std::int64_t entity : match.entities) {
            if (named_there.insert(entity).second) { // one character may be two of its names
                mention.entity = entity;
                visit(mention);
            }
        }
    }
}

std::vector<Mention> find_mentions(SQLite::Database& database) {
    NameFinder names(database);
    std::vector<Mention> mentions;
    SQLite::Statement sentences(database, "SELECT id, start_cp, text FROM sentence ORDER BY id");
    visit_sentences(sentences, names, [&](const Mention& mention) { mentions.push_back(mention); });
    return mentions;
}

void MentionWriter::write(const Mention& mention) {
    rows_.insert({{"sentence_id", mention.sentence},
                  {"entity_id", mention.entity},
                  {"start_cp", mention.start_cp},
                  {"end_cp", mention.end_cp},
                  {"form", mention.form}});
}

void link_mentions(SQLite::Database& database) {
    database.exec("DELETE FROM mention");
    NameFinder names(database);
    MentionWriter writer(database);
    SQLite::Statement sentences(database, "SELECT id, start_cp, text FROM sentence ORDER BY id");
    visit_sentences(sentences, names, [&](const Mention& mention) { writer.write(mention); });
}

void link_sentences(SQLite::Database& database, const std::set<std::int64_t>& sentences) {
    if (sentences.empty()) {
        return;
    }
    NameFinder names(database);
    MentionWriter writer(database);
    SQLite::Statement unlink(database, "DELETE FROM mention WHERE sentence_id = ?1");
    SQLite::Statement sentence(database, "SELECT id, start_cp, text FROM sentence WHERE id = ?1");
    for (const std::int64_t id : sentences) {
        unlink.reset();
        unlink.bind(1, id);
        unlink.exec();
        sentence.reset();
        sentence.bind(1, id);
        visit_sentences(sentence, names, [&](const Mention& mention) { writer.write(mention); });
    }
}

std::set<std::int64_t> link_names(SQLite::Database& database,
                                  const std::vector<std::string>& names) {
    std::set<std::int64_t> sentences;
    if (!names.empty()) {
        SQLite::Statement having(database,
                                 "SELECT rowid FROM sentence_index WHERE sentence_index MATCH ?1");
        for (const std::string& word : first_words(database, names)) {
            having.reset();
            having.bind(1, fmt::format("\"{}\"", word));
            while (having.executeStep()) {
                sentences.insert(having.getColumn(0).getInt64());
            }
        }
    }
    link_sentences(database, sentences);
    return sentences;
}

} // namespace sijill::kb
