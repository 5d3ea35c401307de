#include "kb/documents/read_document.hpp"

#include "base/dates.hpp"
#include "base/files.hpp"
#include "kb/documents/encodings.hpp"
#include "kb/documents/html_encoding.hpp"
#include "kb/documents/html_text.hpp"
#include "kb/documents/json_lines.hpp"
#include "kb/documents/standard_input.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/packs/slugs.hpp"
#include "kb/rows/stored_text.hpp"
#include "text/unicode/slugs.hpp"
#include "text/unicode/utf8.hpp"

#include <utility>

namespace sijill::kb {
namespace {

namespace fs = std::filesystem;

/// The slug where neither a name nor a title has a letter.
constexpr const char* kNamelessSlug = "document";

Error no_details_here() {
    return {ErrorCode::usage,
            "a title, a day and the like can be given for one text or page alone"_text};
}

/// Returns the name of a file without its ending, as UTF-8.
std::string stem_of(const fs::path& path) {
    return text::to_utf8(text::to_code_points(path.stem().string()));
}

/// Gives a source what the caller says, and else the page; and a slug, of the first of these names
/// that makes one.
void fill_source(Document& document, const DocumentDetails& details, const HtmlPage& page,
                 std::initializer_list<std::string> names) {
    const auto either = [](const std::optional<std::string>& given,
                           const std::optional<std::string>& found) {
        return given ? given : found;
    };
    PackSource& source = document.pack.source;
    source.title = either(details.title, page.title);
    source.published_on = either(details.published_on, page.published_on);
    source.publisher = either(details.publisher, page.publisher);
    source.author = either(details.author, page.author);
    source.url = either(details.url, page.url);
    source.licence = details.licence;
    source.language = either(details.language, page.language).value_or(source.language);
    source.known_on = details.known_on.value_or(source.published_on.value_or(source.known_on));
    document.undated = !details.known_on && !source.published_on;
    source.slug = details.slug.value_or("");
    document.slug_is_made = !details.slug;
    for (const std::string& name : names) {
        if (source.slug.empty()) {
            source.slug = text::slug_from(name);
        }
    }
    if (source.slug.empty()) {
        source.slug = kNamelessSlug;
    }
}

} // namespace

bool has_any(const DocumentDetails& details) {
    return details.slug || details.title || details.published_on || details.known_on ||
           details.publisher || details.author || details.url || details.language ||
           details.licence;
}

void check_details(const DocumentDetails& details, const std::vector<DocumentEntry>& entries) {
    if (!has_any(details)) {
        return;
    }
    if (entries.size() != 1 || entries[0].kind == DocumentKind::pack ||
        entries[0].kind == DocumentKind::json_lines) {
        throw no_details_here();
    }
    for (const auto& day : {details.published_on, details.known_on}) {
        if (day && !is_date(*day)) {
            throw Error(ErrorCode::usage, {"'{}' is not a date"_text, *day},
                        "give it as YYYY-MM-DD, such as 2025-01-02"_text);
        }
    }
    for (const auto& [option, text] :
         {std::pair("--title", details.title), std::pair("--publisher", details.publisher),
          std::pair("--author", details.author), std::pair("--url", details.url),
          std::pair("--licence", details.licence)}) {
        require_stored_text(text.value_or(""), option);
    }
    if (details.slug && !is_slug(*details.slug)) {
        throw Error(ErrorCode::usage, cannot_name_a_source(*details.slug));
    }
    if (details.language && !is_language(*details.language)) {
        throw Error(ErrorCode::usage, no_language(*details.language));
    }
}

class DocumentReader::State {
public:
    State(DocumentEntry entry, const DocumentOptions& options, std::istream& input)
        : entry_(std::move(entry)), options_(&options), stream_(&input) {}

    std::optional<Document> next() {
        std::optional<Document> document = next_or_fault();
        if (document) {
            document->bytes = std::exchange(bytes_, 0);
        }
        return document;
    }

private:
    std::optional<Document> next_or_fault() {
        if (is_over_) {
            return std::nullopt;
        }
        try {
            return lines_ ? next_line() : first();
        } catch (const Error& error) {
            is_over_ = true;
            if (error.code() == ErrorCode::usage) {
                throw;
            }
            Document document;
            document.pack = plain_pack(name());
            document.unreadable = error;
            if (entry_.kind == DocumentKind::text || entry_.kind == DocumentKind::html) {
                document.pack.source.slug = text::slug_from(stem());
                document.slug_is_made = !document.pack.source.slug.empty();
            }
            return document;
        }
    }

    [[nodiscard]] std::string name() const {
        return entry_.kind == DocumentKind::input ? kInputName : entry_.path.string();
    }

    std::optional<Document> first() {
        if (entry_.fault) {
            throw *entry_.fault;
        }
        DocumentKind kind = entry_.kind;
        if (kind == DocumentKind::input) {
            input_ = std::make_unique<StandardInput>(*stream_, options_->before_wait);
            kind = input_->kind();
        }
        if (kind == DocumentKind::json_lines) {
            open_lines();
            return next_line();
        }
        is_over_ = true;
        if (kind == DocumentKind::pack) {
            return read_pack_folder();
        }
        return kind == DocumentKind::html ? read_page() : read_text();
    }

    void open_lines() {
        if (!input_) {
            file_ = std::make_unique<FileReader>(entry_.path);
        } else if (has_any(options_->details)) {
            throw no_details_here();
        }
        lines_ = std::make_unique<JsonLines>(name(), [this] {
            const std::string_view bytes = input_ ? input_->next() : file_->next();
            bytes_ += bytes.size();
            return bytes;
        });
    }

    std::optional<Document> next_line() {
        std::optional<Document> document = lines_->next();
        is_over_ = !document;
        return document;
    }

    /// Returns what helps where a file cannot be read: a pack may lack one.
    [[nodiscard]] Message hint(const fs::path& file) const {
        std::error_code ignored;
        return entry_.kind == DocumentKind::pack && !fs::exists(file, ignored) ? what_a_pack_is()
                                                                               : Message();
    }

    [[nodiscard]] std::string read_whole(const fs::path& file) {
        std::string content = input_ ? input_->all() : read_file(file, kLargestText, {hint(file)});
        bytes_ += content.size();
        return content;
    }

    Document read_pack_folder() {
        const fs::path article = entry_.path / kArticleName;
        const fs::path statements = entry_.path / kStatementsName;
        Document document;
        const std::string text = read_whole(article);
        document.pack = read_pack(statements.string(), read_whole(statements), article.string(),
                                  text, document.faults);
        return document;
    }

    /// Returns the name of the file without its ending; "" for standard input.
    [[nodiscard]] std::string stem() const { return input_ ? "" : stem_of(entry_.path); }

    Document read_text() {
        Document document;
        document.pack = plain_pack(name());
        const std::string raw = read_whole(entry_.path);
        document.pack.text = decode_text(name(), raw, encoding_of_others(raw, options_->encoding));
        HtmlPage nothing;
        if (!input_) {
            nothing.title = stem();
        }
        fill_source(document, options_->details, nothing,
                    {stem(), options_->details.title.value_or("")});
        return document;
    }

    Document read_page() {
        Document document;
        document.pack = plain_pack(name());
        const std::string raw = read_whole(entry_.path);
        const auto given = encoding_of_others(raw, options_->encoding);
        const bool is_overruled = options_->is_alone && options_->encoding;
        const auto declared = is_overruled ? std::nullopt : declared_encoding(raw);
        const auto& encoding = declared ? declared : given;
        HtmlPage page =
            read_html(name(), decode_text(name(), raw, encoding), options_->html_as_text);
        document.pack.text = std::move(page.text);
        const std::optional<std::string> own_title = page.title;
        const auto own_language =
            options_->details.language ? options_->details.language : page.language;
        if (!page.title && !input_) {
            page.title = stem();
        }
        fill_source(document, options_->details, page,
                    {stem(), options_->details.title.value_or(page.title.value_or(""))});
        const PackSource& source = document.pack.source;
        document.page = {source.slug,         own_title ? source.title : options_->details.title,
                         source.published_on, options_->details.known_on,
                         source.publisher,    source.author,
                         source.url,          own_language,
                         source.licence};
        return document;
    }

    DocumentEntry entry_;
    const DocumentOptions* options_;
    std::istream* stream_;
    std::unique_ptr<StandardInput> input_; ///< if the entry is standard input
    std::unique_ptr<FileReader> file_;
    std::unique_ptr<JsonLines> lines_;
    std::size_t bytes_ = 0; ///< that were read since the last document
    bool is_over_ = false;
};

DocumentReader::DocumentReader(DocumentEntry entry, const DocumentOptions& options,
                               std::istream& input)
    : state_(std::make_unique<State>(std::move(entry), options, input)) {
}

DocumentReader::~DocumentReader() = default;
DocumentReader::DocumentReader(DocumentReader&&) noexcept = default;
DocumentReader& DocumentReader::operator=(DocumentReader&&) noexcept = default;

std::optional<Document> DocumentReader::next() {
    return state_->next();
}

} // namespace sijill::kb
