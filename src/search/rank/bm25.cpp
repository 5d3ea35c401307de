#include "search/rank/bm25.hpp"

#include <cmath>

namespace sijill::search {

double Bm25::saturation(double count, double length_ratio) const {
    return count * (k1 + 1) / (count + k1 * (1 - b + b * length_ratio));
}

double inverse_frequency(double all, double holding) {
    return std::log(1 + (all - holding + 0.5) / (holding + 0.5));
}

} // namespace sijill::search
