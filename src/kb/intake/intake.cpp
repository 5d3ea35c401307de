#include "kb/intake/intake.hpp"

#include "kb/documents/document_slugs.hpp"
#include "kb/documents/list_documents.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/store/write_transaction.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace sijill::kb {
namespace {

/// Bytes of text after which a batch is committed: some seconds of work, which is what an interrupt
/// loses.
constexpr std::size_t kBatchBytes = 16 << 20;

/// Sources that are written in one transaction, and what is told of them once it is committed.
struct Batch {
    explicit Batch(Connection& connection) : transaction(connection), sources(connection) {}

    WriteTransaction transaction;
    PackBatch sources;
    std::vector<AddedDocument> outcomes;
    std::size_t bytes = 0;
};

/// Returns the file of a document, with its line in it, or the folder of a pack.
std::string place_of(const Document& document) {
    const Pack& pack = document.pack;
    if (pack.file != pack.text_file) {
        return std::filesystem::path(pack.file).parent_path().string();
    }
    return pack.text_line > 0 ? fmt::format("{}:{}", pack.text_file, pack.text_line)
                              : pack.text_file;
}

class Intake {
public:
    Intake(Connection& connection, const AddOptions& options, const Told& told)
        : connection_(connection), options_(options), told_(told),
          slug_is_taken_(connection.database(), "SELECT 1 FROM source WHERE slug = ?1") {}

    void take(Document document);

    /// Commits what take() has left open. Without it nothing of that is written.
    void commit();

private:
    [[nodiscard]] PackSummary write(Document document);
    [[nodiscard]] std::string free_slug(const std::string& slug);

    Connection& connection_;
    const AddOptions& options_;
    const Told& told_;
    SQLite::Statement slug_is_taken_;
    std::map<std::string, int> last_numbers_; ///< by slug that was made: the last behind it
    std::optional<Batch> batch_;
};

void Intake::take(Document document) {
    connection_.look();
    if (!batch_) {
        batch_.emplace(connection_);
    }
    AddedDocument outcome;
    outcome.place = place_of(document);
    outcome.bytes = document.pack.text.size();
    batch_->bytes += outcome.bytes;
    try {
        outcome.summary = write(std::move(document));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::bad_input ||
            options_.on_error == AddOptions::OnError::stop) {
            throw;
        }
        outcome.fault = error;
    }
    batch_->outcomes.push_back(std::move(outcome));
    if (batch_->bytes >= kBatchBytes && !options_.dry_run) {
        commit();
    }
}

PackSummary Intake::write(Document document) {
    if (document.unreadable) {
        throw *document.unreadable;
    }
    std::string& slug = document.pack.source.slug;
    if (document.slug_is_made) {
        slug = free_slug(slug);
    }
    return batch_->sources.add(std::move(document.pack), document.faults);
}

/// Returns a slug that no source has: the given one, or with a number behind it.
std::string Intake::free_slug(const std::string& slug) {
    int& last = last_numbers_[slug];
    for (std::string free = slug;; free = numbered_slug(slug, ++last)) {
        slug_is_taken_.reset();
        slug_is_taken_.bind(1, free);
        if (!slug_is_taken_.executeStep()) {
            return free;
        }
        last = std::max(last, 1);
    }
}

void Intake::commit() {
    if (!batch_) {
        return;
    }
    slug_is_taken_.reset();
    batch_->sources.finish();
    if (!options_.dry_run) {
        batch_->transaction.commit();
    }
    const std::vector<AddedDocument> outcomes = std::move(batch_->outcomes);
    batch_.reset();
    for (const AddedDocument& outcome : outcomes) {
        told_(outcome);
    }
}

std::vector<DocumentEntry> list_all(const std::vector<std::filesystem::path>& paths) {
    std::vector<DocumentEntry> entries;
    for (const std::filesystem::path& path : paths) {
        const std::vector<DocumentEntry> found = list_documents(path);
        entries.insert(entries.end(), found.begin(), found.end());
    }
    return entries;
}

} // namespace

void add_documents(Connection& connection, const std::vector<std::filesystem::path>& paths,
                   const AddOptions& options, const Told& told) {
    const std::vector<DocumentEntry> entries = list_all(paths);

    check_details(options.details, entries);
    const DocumentOptions reading{options.encoding, options.html_as_text, options.details};
    std::istringstream nothing;
    std::istream& input = options.input == nullptr ? nothing : *options.input;
    Intake intake(connection, options, told);
    for (const DocumentEntry& entry : entries) {
        for (DocumentReader reader(entry, reading, input); auto document = reader.next();) {
            intake.take(std::move(*document));
        }
    }
    intake.commit();
}

PackSummary add_document(Connection& connection, const std::filesystem::path& path) {
    PackSummary summary;
    const Told told = [&](const AddedDocument& document) { summary = document.summary; };
    const AddOptions options;
    const DocumentOptions reading;
    std::istringstream nothing;
    const std::vector<DocumentEntry> entries = list_documents(path);
    std::optional<Document> document;
    if (entries.size() == 1) {
        DocumentReader reader(entries.front(), reading, nothing);
        document = reader.next();
        if (reader.next()) {
            document.reset();
        }
    }
    if (!document) {
        throw Error(ErrorCode::bad_input,
                    {"{}: has no document, or more than one"_text, path.string()},
                    what_a_pack_is());
    }
    Intake intake(connection, options, told);
    intake.take(std::move(*document));
    intake.commit();
    return summary;
}

} // namespace sijill::kb
