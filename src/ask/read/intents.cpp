#include "ask/read/intents.hpp"

#include "base/embedded_files.hpp"
#include "base/split.hpp"

#include <array>

namespace sijill::ask {
namespace {

/// The question words: their concept is named as the type of question that they make, which is what
/// Answer::type has.
constexpr std::array<std::string_view, 11> kTypes{"when",    "why",   "how",      "who",
                                                  "what",    "which", "how_long", "how_many",
                                                  "whether", "where", "list"};
/// Words that change what is asked, so that only an intent which expects them is meant.
constexpr std::array<std::string_view, 8> kBound{"when", "why",         "how_many",     "where",
                                                 "how",  "superlative", "hypothetical", "because"};

/// What happens to a release, and in which order.
constexpr std::array<std::string_view, 5> kEvents{"delay", "on_schedule", "plan", "abandon",
                                                  "order"};

/// Those by which a pattern has a negation itself; «لم» is "why" too.
constexpr std::array<std::string_view, 4> kDenials{"not", "unreleased", "uncertain", "why"};

class IntentReader {
public:
    IntentReader(std::string file, const Lexicon& lexicon, kb::FaultList& faults)
        : file_(std::move(file)), lexicon_(&lexicon), faults_(&faults) {}

    Intent read(kb::CheckedTable& table) {
        line_ = table.line();
        Intent intent;
        intent.name = table.text("name");
        intent.type = table.text("type");
        for (const std::string& pattern : table.texts("patterns")) {
            intent.patterns.push_back(read_pattern(pattern));
        }
        for (const std::string& name : table.texts("may")) {
            add_concept(name, intent.may);
        }
        intent.tells = read_told(table.texts("tells"));
        intent.adds = read_told(table.texts("adds"));
        intent.yes = read_told(table.texts("yes"));
        intent.lacks = read_told(table.texts("lacks"));
        intent.no = read_told(table.texts("no"));
        intent.lists = table.flag("lists");
        intent.each = table.flag("each");
        intent.apart = table.flag("apart");
        intent.order = table.flag("order");
        intent.counts = table.flag("counts");
        intent.now = table.flag("now");
        intent.corrects = table.flag("corrects");
        intent.unnamed = table.flag("unnamed");
        intent.dated = table.flag("dated");
        intent.speaks = table.flag("speaks");
        intent.literal = table.flag("literal");
        intent.near = table.flag("near");
        intent.wide = table.flag("wide");
        intent.all = table.flag("all");
        intent.examples = table.texts("examples");
        intent.counters = table.texts("counters");
        table.reject_unknown_keys();
        return intent;
    }

private:
    void add_concept(std::string_view name, Concepts& concepts) {
        if (const auto index = lexicon_->concept_of(name)) {
            concepts.insert(*index);
        } else {
            faults_->add(file_, line_, {"there is no [[word]] {}"_text, name});
        }
    }

    /// Reads «when plan|date !delay»: concepts that a question must have, one of several, and those
    /// that it must not have.
    Pattern read_pattern(std::string_view text) {
        Pattern pattern;
        for (const std::string_view part : split(text, ' ')) {
            if (part.starts_with('!')) {
                add_concept(part.substr(1), pattern.vetoes);
                continue;
            }
            Concepts choice;
            for (const std::string_view name : split(part, '|')) {
                add_concept(name, choice);
            }
            pattern.needs.push_back(std::move(choice));
        }
        return pattern;
    }

    static std::vector<Told> read_told(const std::vector<std::string>& texts) {
        std::vector<Told> told;
        for (const std::string& text : texts) {
            const bool has_sign = text.ends_with('+') || text.ends_with('-');
            told.push_back({has_sign ? text.substr(0, text.size() - 1) : text,
                            has_sign ? text.substr(text.size() - 1) : ""});
        }
        return told;
    }

    std::string file_;
    const Lexicon* lexicon_;
    kb::FaultList* faults_;
    int line_ = 0;
};

} // namespace

QuestionPatterns::QuestionPatterns() {
    kb::FaultList faults;
    for (const EmbeddedFile& each : embedded_files("seeds/questions.toml")) {
        const std::string file(each.name);
        const auto table = kb::parse_toml(file, each.content, faults);
        if (!table) {
            continue;
        }
        kb::CheckedTable root(file, *table, faults);
        for (kb::CheckedTable& word : root.tables("word")) {
            lexicon.add(file, word, faults);
        }
        for (kb::CheckedTable& number : root.tables("number")) {
            const std::string digits = number.text("digits");
            for (const std::string& word : number.texts("words")) {
                numbers[folded_words(word)] = digits;
            }
            number.reject_unknown_keys();
        }
        for (kb::CheckedTable& kind : root.tables("kind")) {
            const std::vector<std::string> of = kind.texts("of");
            for (const std::string& word : kind.texts("words")) {
                kinds[folded_words(word)].insert(of.begin(), of.end());
            }
            kind.reject_unknown_keys();
        }
        IntentReader reader(file, lexicon, faults);
        for (kb::CheckedTable& intent : root.tables("intent")) {
            intents.push_back(reader.read(intent));
        }
        root.reject_unknown_keys();
    }
    const auto add = [this](std::string_view name, Concepts& concepts) {
        if (const auto index = lexicon.concept_of(name)) {
            concepts.insert(*index);
        }
    };
    for (const std::string_view type : kTypes) {
        if (const auto index = lexicon.concept_of(type)) {
            asking.emplace(*index, type);
            fillers.insert(*index);
        }
    }
    add("filler", fillers);
    add("not", fillers);
    add("except", fillers);
    add("certain", fillers);
    add("account", fillers);
    for (const std::string_view name : kBound) {
        add(name, bound);
    }
    for (const std::size_t index : bound) {
        fillers.erase(index);
    }
    for (const std::string_view name : kDenials) {
        add(name, denials);
    }
    for (const std::string_view name : kEvents) {
        add(name, events);
    }
    negation = lexicon.concept_of("not").value_or(0);
    saying = lexicon.concept_of("say").value_or(0);
    topic = lexicon.concept_of("topic").value_or(0);
    account = lexicon.concept_of("account").value_or(0);
    belonging = lexicon.concept_of("belonging").value_or(0);
    thousand = lexicon.concept_of("thousand").value_or(0);
    joining = lexicon.concept_of("joining").value_or(0);
    exception = lexicon.concept_of("except").value_or(0);
    faults.throw_if_any("docs/ask.md tells how patterns are written"_text);
}

} // namespace sijill::ask
