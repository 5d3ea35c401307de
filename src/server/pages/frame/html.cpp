#include "server/pages/frame/html.hpp"

#include "render/page/html_parts.hpp"

namespace sijill::server {
namespace {

std::string opening_tag(std::string_view tag, std::initializer_list<Attribute> attributes) {
    std::string opened = "<";
    opened += tag;
    for (const Attribute& attribute : attributes) {
        if (attribute.shown) {
            opened += ' ';
            opened += attribute.name;
            opened += "=\"";
            opened += render::attribute_value(attribute.value);
            opened += '"';
        }
    }
    opened += '>';
    return opened;
}

} // namespace

std::string words(std::string_view data) {
    return render::html_text(data);
}

std::string element(std::string_view tag, std::initializer_list<Attribute> attributes,
                    std::string_view content) {
    std::string made = opening_tag(tag, attributes);
    made += content;
    made += "</";
    made += tag;
    made += '>';
    return made;
}

std::string block(std::string_view tag, std::initializer_list<Attribute> attributes,
                  std::string_view content) {
    return element(tag, attributes, content) + '\n';
}

std::string empty_element(std::string_view tag, std::initializer_list<Attribute> attributes) {
    return opening_tag(tag, attributes);
}

std::string linked(std::string_view address, std::string_view label) {
    return element("a", {{"href", address}}, render::bdi(label));
}

std::string date(std::string_view date) {
    return element("bdi", {{"class", "date"}, {"dir", "ltr"}}, render::attribute_value(date));
}

} // namespace sijill::server
