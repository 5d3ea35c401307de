#include "server/pages/frame/address.hpp"

#include "server/http/target.hpp"

#include <fmt/format.h>

namespace sijill::server {
namespace {

std::string written_query(const Fields& fields) {
    std::string query;
    for (const auto& [name, value] : fields) {
        if (!value.empty()) {
            query += query.empty() ? '?' : '&';
            query += percent_encoded(name);
            query += '=';
            query += percent_encoded(value);
        }
    }
    return query;
}

std::string_view folder_of(Language language) {
    return is_arabic(language) ? "/ar" : "/en";
}

} // namespace

std::string page_address(const Call& call, std::string_view path, const Fields& fields) {
    std::string address = call.options.base_path;
    address += folder_of(call.language);
    address += path;
    address += written_query(fields);
    return address;
}

std::string file_address(const Call& call, std::string_view path, const Fields& fields) {
    std::string address = call.options.base_path;
    address += path;
    return address + written_query(fields);
}

std::string address_in(const Call& call, Language language) {
    std::string address = call.options.base_path;
    address += folder_of(language);
    constexpr std::size_t kFolder = 3;
    std::string_view path = call.request.path;
    path = path.starts_with("/ar/") || path.starts_with("/en/") ? path.substr(kFolder) : "/";
    address += percent_encoded(path);
    return address + written_query(call.request.query);
}

Fields with(const Fields& fields, std::string_view name, std::string_view value) {
    Fields changed;
    for (const auto& field : fields) {
        if (field.first != name) {
            changed.push_back(field);
        }
    }
    if (!value.empty()) {
        changed.emplace_back(name, value);
    }
    return changed;
}

std::string entity_address(const Call& call, std::string_view slug) {
    return page_address(call, "/entities/" + percent_encoded(slug));
}

std::string statement_address(const Call& call, std::int64_t statement) {
    return page_address(call, fmt::format("/statements/{}", statement));
}

render::AddressOf addresses(const Call& call) {
    return [&call](Column::Kind kind, std::string_view id, std::int64_t sentence) {
        switch (kind) {
        case Column::Kind::entity:
            return entity_address(call, id);
        case Column::Kind::source:
            return source_address(call, id, sentence);
        case Column::Kind::statement:
            return page_address(call, "/statements/" + percent_encoded(id));
        default:
            return std::string();
        }
    };
}

std::string source_address(const Call& call, std::string_view slug, std::int64_t sentence) {
    const std::int64_t page = sentence <= 0 ? 1 : (sentence - 1) / kSentencesOfPage + 1;
    std::string address = page_address(call, "/sources/" + percent_encoded(slug),
                                       {{"page", page == 1 ? "" : std::to_string(page)}});
    if (sentence > 0) {
        address += fmt::format("#s{}", sentence);
    }
    return address;
}

} // namespace sijill::server
