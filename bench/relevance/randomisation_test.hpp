#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace sijill::bench {

struct PairedTest {
    double difference = 0; ///< mean of ours less mean of theirs
    double p = 1;          ///< how often chance alone makes a difference at least as large
};

/// Fisher's randomisation test on paired scores, two-sided: if both engines were equally
/// good, the two scores of each question could as well be exchanged. `permutations` such exchanges
/// are drawn by chance; p counts the one observed among them and so is never 0. (Smucker, Allan and
/// Carterette, CIKM 2007, on why this test suits rankings.)
///
/// The same on every machine for the same seed. Both spans are of one length.
[[nodiscard]] PairedTest randomisation_test(std::span<const double> ours,
                                            std::span<const double> theirs,
                                            std::size_t permutations = 100000,
                                            std::uint64_t seed = 1);

} // namespace sijill::bench
