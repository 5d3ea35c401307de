#include "kb/documents/json_reader.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sijill::kb {
namespace {

using Json = nlohmann::json;

/// What nlohmann's parser calls. It has no recursion, so that deep texts are safe.
class Events {
public:
    explicit Events(JsonVisitor& visitor) : visitor_(&visitor) {}

    [[nodiscard]] std::size_t fault() const noexcept { return fault_; }

    bool null() {
        visitor_->null(place_);
        return true;
    }
    bool boolean(bool /*value*/) { return other(); }
    bool number_integer(Json::number_integer_t /*value*/) { return other(); }
    bool number_unsigned(Json::number_unsigned_t /*value*/) { return other(); }
    bool number_float(Json::number_float_t /*value*/, const std::string& /*digits*/) {
        return other();
    }
    bool binary(Json::binary_t& /*value*/) { return other(); } // only other formats have it
    bool string(std::string& value) {
        visitor_->text(place_, std::move(value));
        return true;
    }
    bool start_object(std::size_t /*size*/) {
        other();
        place_.keys.emplace_back();
        return true;
    }
    bool key(std::string& name) {
        place_.keys.back() = std::move(name);
        return true;
    }
    bool end_object() {
        place_.keys.pop_back();
        return true;
    }
    bool start_array(std::size_t /*size*/) {
        other();
        ++place_.arrays;
        return true;
    }
    bool end_array() {
        --place_.arrays;
        return true;
    }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const Json::exception& /*error*/) {
        fault_ = position - std::min<std::size_t>(position, 1); // position counts from 1
        return false;
    }

private:
    bool other() {
        visitor_->other(place_);
        return true;
    }

    JsonVisitor* visitor_;
    JsonPlace place_;
    std::size_t fault_ = 0;
};

} // namespace

std::optional<std::size_t> read_json(std::string_view json, JsonVisitor& visitor) {
    const std::size_t nul = json.find('\0'); // the parser takes it for the end
    Events events(visitor);
    if (!Json::sax_parse(json.substr(0, nul), &events)) {
        return std::min(events.fault(), json.size());
    }
    return nul == std::string_view::npos ? std::nullopt : std::optional(nul);
}

} // namespace sijill::kb
