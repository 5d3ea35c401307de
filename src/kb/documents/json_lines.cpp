#include "kb/documents/json_lines.hpp"

#include "base/dates.hpp"
#include "base/did_you_mean.hpp"
#include "base/files.hpp"
#include "kb/documents/json_reader.hpp"
#include "text/unicode/slugs.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>
#include <vector>

namespace sijill::kb {
namespace {

const std::vector<std::string> kKeys{"text",      "slug",   "title", "published", "known_on",
                                     "publisher", "author", "url",   "language",  "licence"};
/// The most code points of a key that a fault repeats.
constexpr std::size_t kLongestShownKey = 60;

bool has_nothing(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::string shown(const std::string& key) {
    std::u32string letters = text::to_code_points(key.substr(0, 4 * kLongestShownKey));
    letters.resize(std::min(letters.size(), kLongestShownKey));
    return text::to_utf8(letters);
}

/// The object of one line: its texts by key, and what is wrong with it.
class LineObject : public JsonVisitor {
public:
    explicit LineObject(std::vector<Message>& faults) : faults_(&faults) {}

    /// Returns a text and forgets it.
    std::optional<std::string> take(const std::string& key) {
        auto node = texts_.extract(key);
        return node.empty() ? std::nullopt : std::optional(std::move(node.mapped()));
    }

    /// Returns whether the key was there, even with a wrong value.
    [[nodiscard]] bool has(const std::string& key) const {
        return std::ranges::find(seen_, key) != seen_.end();
    }

    void text(const JsonPlace& place, std::string&& value) override {
        if (!is_new_member(place)) {
            return;
        }
        const std::string& key = place.keys.front();
        if (value.empty()) {
            faults_->push_back({"{} must be text, and not empty"_text, key});
        } else if (value.find('\0') != std::string::npos) {
            faults_->push_back({"{} has a NUL character"_text, key});
        } else {
            texts_.emplace(key, std::move(value));
        }
    }

    void null(const JsonPlace& place) override {
        if (is_new_member(place) && place.keys.front() == "text") {
            faults_->push_back({"{} must be text, and not empty"_text, "text"});
        }
    }

    void other(const JsonPlace& place) override {
        if (is_new_member(place)) {
            faults_->push_back({"{} must be text, and not empty"_text, place.keys.front()});
        }
    }

private:
    /// Returns true for a value of the line's object itself under a known key that comes for the
    /// first time; adds a fault where the key is wrong.
    bool is_new_member(const JsonPlace& place) {
        if (place.keys.size() != 1 || place.arrays > 0) {
            return false;
        }
        const std::string& key = place.keys.front();
        if (has(key)) {
            faults_->push_back({"a second {}"_text, shown(key)});
            return false;
        }
        if (std::ranges::find(kKeys, key) == kKeys.end()) {
            faults_->push_back(
                with_hint({"unknown key {}"_text, shown(key)},
                          did_you_mean(shown(key), kKeys)
                              .or_else({"a line has {}"_text, alternatives(kKeys)})));
            return false;
        }
        seen_.push_back(key);
        return true;
    }

    std::vector<Message>* faults_;
    std::vector<std::string> seen_;
    std::map<std::string, std::string> texts_;
};

void read_dates(LineObject& object, Document& document, std::vector<Message>& faults) {
    PackSource& source = document.pack.source;
    const auto read = [&](const std::string& key) {
        std::optional<std::string> day = object.take(key);
        if (day && !is_date(*day)) {
            faults.emplace_back("{} must be a date such as 2025-01-02"_text, key);
            day = std::nullopt;
        }
        return day;
    };
    source.published_on = read("published");
    const auto known_on = read("known_on");
    source.known_on = known_on.value_or(source.published_on.value_or(source.known_on));
    document.undated = !known_on && !source.published_on;
}

/// Fills in what a line says, without faults of its form. A slug that it lacks is made of
/// `file_slug`.
void fill(Document& document, LineObject& object, const std::string& file_slug,
          std::vector<Message>& faults) {
    PackSource& source = document.pack.source;
    if (!object.has("text")) {
        faults.emplace_back("{} is missing"_text, "text");
    }
    document.pack.text = object.take("text").value_or("");
    source.title = object.take("title");
    source.publisher = object.take("publisher");
    source.author = object.take("author");
    source.url = object.take("url");
    source.licence = object.take("licence");
    const auto language = object.take("language");
    document.says_language = language.has_value();
    source.language = language.value_or(source.language);
    read_dates(object, document, faults);
    const auto slug = object.take("slug");
    document.slug_is_made = !slug;
    source.slug = slug ? *slug : text::slug_from(source.title.value_or(""));
    if (source.slug.empty()) {
        document.slug_is_of_line = true;
        source.slug = file_slug.empty() ? std::to_string(source.line)
                                        : text::numbered_slug(file_slug, source.line);
    }
}

/// Returns the faults of a line, and fills in the document.
std::vector<Message> read_line(const LineReader::Line& line, const std::string& file_slug,
                               Document& document) {
    std::vector<Message> faults;
    if (!line.is_whole) {
        faults.emplace_back("a line of more than {} MB"_text, kLargestText >> 20U);
        return faults;
    }
    if (const auto offset = text::find_ill_formed(line.text)) {
        faults.emplace_back("the text is not UTF-8 at byte {}"_text, *offset);
        return faults;
    }
    LineObject object(faults);
    if (const auto offset = read_json(line.text, object)) {
        faults.assign(1, {"not JSON at byte {} of the line"_text, *offset});
    } else if (line.text.find('{') != line.text.find_first_not_of(" \t")) {
        faults.assign(1, "a line must be a JSON object with a text"_text);
    } else {
        fill(document, object, file_slug, faults);
    }
    return faults;
}

} // namespace

JsonLines::JsonLines(std::string file, NextBytes next_bytes)
    : file_(std::move(file)), slug_(text::slug_from(std::filesystem::path(file_).stem().string())),
      lines_(std::move(next_bytes)) {
}

std::optional<Document> JsonLines::next() {
    auto line = lines_.next();
    while (line && line->is_whole && has_nothing(line->text)) {
        line = lines_.next();
    }
    if (!line) {
        return std::nullopt;
    }
    if (line->number == 1 && line->text.starts_with(text::kByteOrderMark)) {
        line->text.erase(0, text::kByteOrderMark.size());
    }
    Document document;
    document.pack = plain_pack(file_, line->number);
    FaultList faults;
    for (Message& fault : read_line(*line, slug_, document)) {
        faults.add(file_, line->number, std::move(fault));
    }
    document.unreadable = faults.error({});
    return document;
}

} // namespace sijill::kb
