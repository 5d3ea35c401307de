#include "kb/documents/html_details.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/split.hpp"
#include "kb/documents/html_blocks.hpp"
#include "kb/documents/json_reader.hpp"
#include "kb/packs/slugs.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace sijill::kb {
namespace {

using Text = std::optional<std::string>;

/// Keeps a text, white space collapsed, if it is the first that is not empty. One with a NUL
/// character, which JSON can have, is passed over.
void keep_first(Text& kept, std::string_view text) {
    if (!kept && text.find('\0') == std::string_view::npos) {
        std::string found = collapsed(text);
        if (!found.empty()) {
            kept = std::move(found);
        }
    }
}

class LinkedDataReader : public JsonVisitor {
public:
    explicit LinkedDataReader(LinkedData& data) : data_(&data) {}

    void text(const JsonPlace& place, std::string&& value) override {
        if (place.keys.empty()) {
            return;
        }
        const std::string& key = place.keys.back();
        const std::string above =
            place.keys.size() > 1 ? place.keys[place.keys.size() - 2] : std::string();
        const std::string& owner = key == "name" ? above : key;
        if (key == "articleBody" && !data_->article_body && value.find('\0') == std::string::npos) {
            data_->article_body = std::move(value);
        } else if (key == "datePublished") {
            keep_first(data_->date_published, value);
        } else if (owner == "author") {
            keep_first(data_->author, value);
        } else if (owner == "publisher") {
            keep_first(data_->publisher, value);
        }
    }

private:
    LinkedData* data_;
};

/// Returns the day of a point in time by ISO 8601; nothing for anything else.
Text day_of(std::string_view time) {
    constexpr std::size_t kDate = 10;
    while (!time.empty() && time.front() == ' ') {
        time.remove_prefix(1);
    }
    const std::string_view date = time.substr(0, kDate);
    const bool ends = time.size() == kDate || (time.size() > kDate && !is_ascii_digit(time[kDate]));
    return is_date(date) && ends ? Text(date) : std::nullopt;
}

Text first_of(std::initializer_list<Text> texts) {
    for (const Text& text : texts) {
        if (text) {
            return text;
        }
    }
    return std::nullopt;
}

bool is_web_address(std::string_view text) {
    const std::string lower = ascii_lower(text.substr(0, 8));
    return (lower.starts_with("http://") || lower.starts_with("https://")) &&
           text.find_first_of(" \t\n\r") == std::string_view::npos;
}

/// What the elements of a page say, each thing the first time that it is said.
class Findings {
public:
    explicit Findings(const HtmlNode& page) {
        for_each_node(page, [this](const HtmlNode& node) {
            visit(node);
            return node.name != "svg"; // it has <title> too
        });
    }

    [[nodiscard]] Text meta(const std::string& name) const {
        const auto found = meta_.find(name);
        return found == meta_.end() ? std::nullopt : Text(found->second);
    }

    Text title, heading, canonical, item_day, time_day, language;

private:
    void visit(const HtmlNode& node) {
        if (node.name == "meta") {
            visit_meta(node);
        } else if (node.name == "title") {
            keep_first(title, text_of(node));
        } else if (node.name == "h1") {
            keep_first(heading, text_of(node));
        } else if (node.name == "link") {
            const auto relations = split(node.attribute("rel"), ' ');
            if (std::ranges::find(relations, "canonical") != relations.end()) {
                keep_first(canonical, node.attribute("href"));
            }
        } else if (node.name == "html") {
            keep_first(language, node.attribute("lang"));
            keep_first(language, node.attribute("xml:lang"));
        }
        if (node.attribute("itemprop") == "datePublished") {
            keep_day(item_day, node);
        } else if (node.name == "time") {
            keep_day(time_day, node);
        }
    }

    void visit_meta(const HtmlNode& node) {
        const std::string content = collapsed(node.attribute("content"));
        for (const std::string_view key : {node.attribute("property"), node.attribute("name")}) {
            if (!key.empty() && !content.empty()) {
                meta_.emplace(ascii_lower(key), content);
            }
        }
    }

    static void keep_day(Text& kept, const HtmlNode& node) {
        for (const std::string_view name : {"datetime", "content"}) {
            if (!kept) {
                kept = day_of(node.attribute(name));
            }
        }
    }

    std::map<std::string, std::string> meta_;
};

Text title_of(const Findings& findings) {
    const bool names_heading = findings.title && findings.heading &&
                               findings.title->find(*findings.heading) != std::string::npos;
    return first_of({findings.meta("og:title"), names_heading ? findings.heading : std::nullopt,
                     findings.title, findings.heading});
}

Text day_published(const Findings& findings, const LinkedData& data) {
    const auto meta_day = [&findings](const std::string& name) {
        return day_of(findings.meta(name).value_or(""));
    };
    return first_of({meta_day("article:published_time"), day_of(data.date_published.value_or("")),
                     findings.item_day, meta_day("date"), meta_day("pubdate"), meta_day("dc.date"),
                     meta_day("dc.date.issued"), meta_day("dcterms.date"), findings.time_day});
}

Text address_of(const Findings& findings) {
    for (const Text& address : {findings.canonical, findings.meta("og:url")}) {
        if (address && is_web_address(*address)) {
            return address;
        }
    }
    return std::nullopt;
}

} // namespace

LinkedData read_linked_data(const HtmlNode& page) {
    LinkedData data;
    LinkedDataReader reader(data);
    for_each_node(page, [&reader](const HtmlNode& node) {
        if (node.name == "script" && ascii_lower(node.attribute("type")) == "application/ld+json") {
            for (const auto& source : node.children) {
                static_cast<void>(read_json(source->text, reader));
            }
        }
        return true;
    });
    return data;
}

/// Returns the tag of the page, or the language alone of one that is not well formed ("ar_SA").
Text language_of(const Findings& findings) {
    if (!findings.language) {
        return std::nullopt;
    }
    const std::string& given = *findings.language;
    const std::size_t end = std::min(given.find_first_of("-_"), given.size());
    const std::string language = ascii_lower(given.substr(0, end));
    for (const std::string& tag : {language + given.substr(end), language}) {
        if (is_language(tag)) {
            return tag;
        }
    }
    return std::nullopt;
}

HtmlPage read_details(const HtmlNode& page, const LinkedData& data) {
    const Findings findings(page);
    HtmlPage details;
    details.title = title_of(findings);
    details.published_on = day_published(findings, data);
    details.url = address_of(findings);
    details.author = first_of({findings.meta("author"), data.author});
    details.publisher = first_of({findings.meta("og:site_name"), data.publisher});
    details.language = language_of(findings);
    return details;
}

} // namespace sijill::kb
