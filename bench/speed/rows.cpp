#include "bench/speed/rows.hpp"

#include "bench/speed/statistics.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace sijill::bench {
namespace {

std::string to_text(const Target& target) {
    return fmt::format("{} {:.3g}",
                       target.sense == Target::Sense::at_least ? ">=" : "<=", target.value);
}

std::vector<Value> to_values(const Row& row) {
    std::vector<Value> values{row.measure,
                              static_cast<std::int64_t>(row.size),
                              three_digits(row.sijill),
                              three_digits(row.peer),
                              row.peer_name,
                              row.unit,
                              three_digits(row.ratio()),
                              {},
                              {}};
    if (row.target) {
        values[values.size() - 2] = to_text(*row.target);
        values.back() = std::string(row.target->met_by(row.ratio()) ? "true" : "false");
    }
    return values;
}

} // namespace

bool Target::met_by(double ratio) const {
    return sense == Sense::at_least ? ratio >= value : ratio <= value;
}

double Row::ratio() const {
    if (sijill <= 0 || peer <= 0) {
        return 0;
    }
    return figure == Figure::time ? peer / sijill : sijill / peer;
}

ResultSet to_result(const std::vector<Row>& rows) {
    ResultSet result;
    result.name = "speed";
    for (const char* key :
         {"measure", "size", "sijill", "peer", "peer_name", "unit", "ratio", "target", "met"}) {
        result.columns.push_back({key, {}, {}});
    }
    result.columns.back().json = true;
    for (const Row& row : rows) {
        result.rows.push_back(to_values(row));
    }
    return result;
}

} // namespace sijill::bench
