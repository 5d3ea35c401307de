// What may be wrong with a text that has to be well-formed XML, in words; for tests and fuzzers.
#pragma once

#include "text/unicode/utf8.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::test {

/// Empty where the text is a tree of elements with attributes in double quotes and the five
/// entities of XML 1.0 or numbers, which is all that our pictures use, in characters that XML
/// knows.
inline std::string fault_in_xml(std::string_view xml) {
    for (std::size_t begin = 0; begin < xml.size();) {
        const auto [code, end] = text::decode_utf8(xml, begin);
        if ((code < 0x20 && code != '\n' && code != '\t' && code != '\r') ||
            (code & 0xFFFE) == 0xFFFE) {
            return "a character that XML does not know";
        }
        begin = end;
    }
    const auto fault_in_text = [](std::string_view content) -> std::string {
        for (auto at = content.find('&'); at != std::string_view::npos;
             at = content.find('&', at + 1)) {
            const std::string_view entity = content.substr(at, content.find(';', at) - at);
            if (entity != "&amp" && entity != "&lt" && entity != "&gt" && entity != "&quot" &&
                !entity.starts_with("&#")) {
                return "an entity that XML does not know: " + std::string(entity.substr(0, 20));
            }
        }
        return {};
    };
    std::vector<std::string> open;
    while (!xml.empty()) {
        const auto tag = xml.find('<');
        if (const std::string fault = fault_in_text(xml.substr(0, tag)); !fault.empty()) {
            return fault;
        }
        if (tag == std::string_view::npos) {
            break;
        }
        const auto end = xml.find('>', tag);
        if (end == std::string_view::npos) {
            return "a tag without an end";
        }
        std::string_view inside = xml.substr(tag + 1, end - tag - 1);
        xml.remove_prefix(end + 1);
        if (const std::string fault = fault_in_text(inside); !fault.empty()) {
            return fault;
        }
        const std::string name(inside.substr(0, inside.find_first_of(" \n/", 1)));
        if (inside.starts_with('/')) {
            if (open.empty() || open.back() != inside.substr(1)) {
                return "the end of an element that is not open: " + std::string(inside);
            }
            open.pop_back();
        } else if (!inside.ends_with('/')) {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : "an element without an end: " + open.back();
}

} // namespace sijill::test
