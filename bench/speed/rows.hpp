#pragma once

#include "sijill/result_set.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sijill::bench {

/// The target of a ratio.
struct Target {
    enum class Sense { at_least, at_most } sense = Sense::at_least;
    double value = 0;

    [[nodiscard]] bool met_by(double ratio) const;
};

/// The kind of a figure, which decides how two of them are compared.
enum class Figure {
    time,   ///< ratio: how many times as fast we are (peer / sijill)
    speed,  ///< ratio: how many times as fast we are (sijill / peer)
    amount, ///< ratio: how many times as much we take (sijill / peer)
};

/// One figure of ours beside one of a peer, from the same run.
struct Row {
    std::string measure;  ///< stable key, such as "questions.p50"
    std::size_t size = 0; ///< passages of the text that it was taken over
    Figure figure = Figure::time;
    double sijill = 0;
    double peer = 0;
    std::string peer_name;
    std::string unit;
    std::optional<Target> target;

    [[nodiscard]] double ratio() const; ///< 0 where one of the two is 0
};

/// The rows as a table: measure, size, sijill, peer, peer_name, unit, ratio, target, met. The last
/// two are NULL where no target is set.
[[nodiscard]] ResultSet to_result(const std::vector<Row>& rows);

} // namespace sijill::bench
