#include "bench/relevance/randomisation_test.hpp"

#include <cmath>
#include <random>
#include <vector>

namespace sijill::bench {
namespace {

/// Sums of the same differences in another order differ in their last bits.
constexpr double kRoundingError = 1e-9;

/// The sum of the differences, each with a random sign.
double signed_sum(const std::vector<double>& differences, std::mt19937_64& random) {
    double sum = 0;
    std::uint64_t signs = 0;
    for (std::size_t index = 0; index < differences.size(); ++index) {
        signs = index % 64 == 0 ? random() : signs >> 1;
        sum += (signs & 1) != 0 ? differences[index] : -differences[index];
    }
    return sum;
}

} // namespace

PairedTest randomisation_test(std::span<const double> ours, std::span<const double> theirs,
                              std::size_t permutations, std::uint64_t seed) {
    std::vector<double> differences;
    double observed = 0;
    for (std::size_t index = 0; index < ours.size(); ++index) {
        const double difference = ours[index] - theirs[index];
        if (difference != 0) {
            differences.push_back(difference);
            observed += difference;
        }
    }
    if (differences.empty()) {
        return {};
    }
    std::mt19937_64 random(seed);
    std::size_t at_least = 1;
    for (std::size_t round = 0; round < permutations; ++round) {
        if (std::abs(signed_sum(differences, random)) >= std::abs(observed) - kRoundingError) {
            ++at_least;
        }
    }
    return {observed / static_cast<double>(ours.size()),
            static_cast<double>(at_least) / static_cast<double>(permutations + 1)};
}

} // namespace sijill::bench
