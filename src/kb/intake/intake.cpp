#include "kb/intake/intake.hpp"

#include "kb/documents/list_documents.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/intake/document_feed.hpp"
#include "kb/intake/given_details.hpp"
#include "kb/intake/intake_batch.hpp"
#include "kb/intake/leave_out_drafts.hpp"
#include "kb/intake/replacement.hpp"
#include "kb/store/source_finder.hpp"
#include "kb/store/write_transaction.hpp"
#include "sijill/error.hpp"
#include "text/unicode/slugs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>

namespace sijill::kb {
namespace {

/// Bytes of text after which a batch is committed: some seconds of work, which is what an interrupt
/// loses.
constexpr std::size_t kBatchBytes = 16 << 20;

/// The same for a base whose changes go to a cluster: those of a batch are one message, and several
/// times as large as its text.
constexpr std::size_t kHandedBatchBytes = 1 << 20;

std::int64_t data_version(SQLite::Database& database) {
    return database.execAndGet("PRAGMA data_version").getInt64();
}

/// Returns the file of a document, with its line in it, or the folder of a pack.
std::string place_of(const Document& document) {
    const Pack& pack = document.pack;
    if (is_of_folder(pack)) {
        return std::filesystem::path(pack.file).parent_path().string();
    }
    return pack.text_line > 0 ? fmt::format("{}:{}", pack.text_file, pack.text_line)
                              : pack.text_file;
}

/// Whether a time that a text seems to state counts from the day of its source.
bool has_relative_time(const AnalyzedText& analyzed) {
    return std::ranges::any_of(analyzed.candidates, [](const Candidate& candidate) {
        return candidate.time && candidate.time->inferred;
    });
}

class Intake {
public:
    Intake(Connection& connection, const AddOptions& options, const Told& told)
        : connection_(connection), options_(options), told_(told),
          reading_{options.encoding, options.html_as_text, options.details,
                   // What is there is written, so that nobody waits for a lock meanwhile.
                   [this] { commit(); }},
          candidates_(options.candidates ? TextAnalyzer::Candidates::find
                                         : TextAnalyzer::Candidates::leave_out),
          sources_(connection.database()) {
        if (options.dry_run) {
            rehearsal_.emplace(connection);
        }
    }

    /// Adds all documents of the list.
    void add(const std::vector<DocumentEntry>& entries);

    /// Adds the only document of the list. Returns false where there is another number of them.
    bool add_one(const std::vector<DocumentEntry>& entries);

private:
    void open_feed(const std::vector<DocumentEntry>& entries);
    [[nodiscard]] std::shared_ptr<TextAnalyzer> analyzer() {
        return std::make_shared<TextAnalyzer>(connection_.database(), candidates_);
    }
    [[nodiscard]] std::unique_ptr<FedDocument> next();
    void look_for_new_names();
    void take(FedDocument&& fed);
    [[nodiscard]] std::optional<std::string> replaced_by(const FedDocument& fed);
    [[nodiscard]] PackSummary replace(const std::string& slug, FedDocument&& fed, bool undated);
    [[nodiscard]] PackSummary write(FedDocument&& fed);
    [[nodiscard]] std::string free_slug(const std::string& slug);
    void commit();

    Connection& connection_;
    const AddOptions& options_;
    const Told& told_;
    DocumentOptions reading_;
    const TextAnalyzer::Candidates candidates_;
    std::istringstream no_input_;
    SourceFinder sources_;
    std::map<std::string, int> numbers_; ///< of slugs that were taken: the last tried behind them
    std::set<std::string> slugs_;        ///< under AddOptions::replace, of this run
    std::int64_t data_version_ = 0;      ///< changes where another connection writes to the base
    bool has_new_names_ = false;
    int names_ = 0; ///< FedDocument::names of those in which all names are looked for
    std::optional<DocumentFeed> feed_;
    /// In a dry run, holds all steps, so that each sees those before it; never committed.
    std::optional<WriteTransaction> rehearsal_;
    std::optional<IntakeBatch> batch_;
};

void Intake::add(const std::vector<DocumentEntry>& entries) {
    const std::size_t largest = connection_.taker() == nullptr ? kBatchBytes : kHandedBatchBytes;
    open_feed(entries);
    while (const std::unique_ptr<FedDocument> fed = next()) {
        take(std::move(*fed));
        if (batch_ && batch_->bytes >= largest) {
            commit();
        }
    }
    commit();
}

bool Intake::add_one(const std::vector<DocumentEntry>& entries) {
    open_feed(entries);
    const std::unique_ptr<FedDocument> fed = next();
    if (!fed || next()) {
        return false;
    }
    take(std::move(*fed));
    commit();
    return true;
}

void Intake::open_feed(const std::vector<DocumentEntry>& entries) {
    std::istream& input = options_.input == nullptr ? no_input_ : *options_.input;
    data_version_ = data_version(connection_.database());
    reading_.is_alone = entries.size() == 1;
    feed_.emplace(entries, reading_, input, analyzer());
}

std::unique_ptr<FedDocument> Intake::next() {
    return feed_->next([this] { connection_.look(); });
}

/// Has names looked for that came with an earlier step, or that another program has written since;
/// called in a step.
void Intake::look_for_new_names() {
    const std::int64_t version = data_version(connection_.database());
    if (has_new_names_ || version != data_version_) {
        feed_->set_analyzer(analyzer());
        ++names_;
        has_new_names_ = false;
        data_version_ = version;
    }
}

void Intake::take(FedDocument&& fed) {
    AddedDocument outcome;
    outcome.place = place_of(fed.document);
    leave_out_drafts(fed.document.pack);
    const DocumentDetails own = own_details(fed.document);
    const std::size_t drafts = fed.document.pack.drafts;
    const std::size_t read = fed.document.bytes;
    const std::size_t text = fed.document.pack.text.size();
    const bool undated = fed.document.undated && has_relative_time(fed.analyzed);
    const std::string known_on = fed.document.pack.source.known_on;
    const std::string slug = fed.document.pack.source.slug;
    const bool is_made = fed.document.slug_is_made;
    try {
        if (const auto replaced = replaced_by(fed)) {
            commit(); // what came before: a replacement is a step of its own
            outcome.summary = replace(*replaced, std::move(fed), undated);
        } else {
            outcome.summary = write(std::move(fed));
            outcome.summary.undated =
                undated && outcome.summary.outcome != PackSummary::Outcome::known;
        }
        outcome.summary.drafts = drafts;
        tell_of_source(connection_.database(), outcome.summary, known_on,
                       details_for(outcome.summary.source, own, options_.details));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::bad_input ||
            options_.on_error == AddOptions::OnError::stop) {
            throw;
        }
        outcome.fault = error;
    }
    if (options_.replace && (is_made || !outcome.fault)) {
        slugs_.insert(slug); // a name is taken whatever its document holds
    }
    if (options_.taken) {
        options_.taken(read);
    }
    if (batch_) {
        batch_->bytes += text;
        batch_->outcomes.push_back(std::move(outcome));
    } else {
        told_(outcome);
    }
}

/// Returns the slug of the source that a document replaces, if it replaces one. A slug stands for
/// the first document of a run that has it alone, and one made of a line for none: of others that
/// were made of a name, a number makes a new one; others that were given are a fault.
std::optional<std::string> Intake::replaced_by(const FedDocument& fed) {
    const Document& document = fed.document;
    const std::string& slug = document.pack.source.slug;
    if (!options_.replace || document.slug_is_of_line || slugs_.contains(slug) ||
        document.unreadable) {
        return std::nullopt;
    }
    return source_to_replace(connection_.database(), fed, options_.details);
}

PackSummary Intake::replace(const std::string& slug, FedDocument&& fed, bool undated) {
    IntakeStep step(connection_, options_.dry_run);
    look_for_new_names();
    const bool has_all_names = fed.names == names_;
    Replacement replacement = replace_source(connection_, slug, std::move(fed), options_.details,
                                             candidates_, has_all_names);
    step.commit();
    has_new_names_ = has_new_names_ || replacement.has_new_names;
    replacement.summary.undated = undated && !replacement.keeps_day;
    return std::move(replacement.summary);
}

PackSummary Intake::write(FedDocument&& fed) {
    if (!batch_) {
        batch_.emplace(connection_, options_.dry_run, candidates_);
        look_for_new_names();
    }
    Document& document = fed.document;
    if (document.unreadable) {
        throw *document.unreadable;
    }
    if (document.slug_is_made) {
        document.pack.source.slug = free_slug(document.pack.source.slug);
    }
    PackBatch& sources = batch_->sources;
    return fed.names == names_
               ? sources.add(std::move(document.pack), fed.analyzed, document.faults)
               : sources.add(std::move(document.pack), document.faults);
}

/// Returns a slug that no source has: the given one, or with a number behind it.
std::string Intake::free_slug(const std::string& slug) {
    if (!sources_.by_slug(slug)) {
        return slug;
    }
    int& number = numbers_.try_emplace(slug, 2).first->second;
    std::string free = text::numbered_slug(slug, number);
    while (sources_.by_slug(free)) {
        free = text::numbered_slug(slug, ++number);
    }
    return free; // of a document that turns out to be known, it stays free
}

void Intake::commit() {
    if (!batch_) {
        return;
    }
    batch_->sources.finish();
    has_new_names_ = has_new_names_ || batch_->sources.has_new_names();
    const std::deque<AddedDocument> outcomes = std::move(batch_->outcomes); // may need memory
    batch_->step.commit();
    batch_.reset();
    for (const AddedDocument& outcome : outcomes) {
        told_(outcome);
    }
}

} // namespace

void add_documents(Connection& connection, const std::vector<DocumentEntry>& entries,
                   const AddOptions& options, const Told& told) {
    check_details(options.details, entries);
    Intake(connection, options, told).add(entries);
}

PackSummary add_document(Connection& connection, const std::filesystem::path& path) {
    PackSummary summary;
    const Told told = [&](const AddedDocument& document) { summary = document.summary; };
    const AddOptions options;
    if (!Intake(connection, options, told).add_one(list_documents(path))) {
        throw Error(ErrorCode::bad_input,
                    {"{}: has no document, or more than one"_text, path.string()},
                    what_a_pack_is());
    }
    return summary;
}

} // namespace sijill::kb
