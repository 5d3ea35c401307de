#pragma once

namespace sijill::search {

/// The BM25 formula, of which every score is a sum. S. Robertson, H. Zaragoza: The Probabilistic
/// Relevance Framework (2009), with Lucene's idf, which is never negative.
struct Bm25 {
    double k1;
    double b;

    /// What `count` occurrences are worth in a passage `length_ratio` times as long as the average:
    /// from 0 towards k1 + 1.
    [[nodiscard]] double saturation(double count, double length_ratio) const;
};

/// Weight of something that `holding` of `all` passages have: ln(1 + (N - n + ½) / (n + ½)).
[[nodiscard]] double inverse_frequency(double all, double holding);

} // namespace sijill::search
