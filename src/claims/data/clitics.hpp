#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

/// What is written together with a word, folded, in UTF-8.
namespace sijill::claims::clitic {

inline constexpr std::string_view kAnd = "و";
inline constexpr std::string_view kThen = "ف";
inline constexpr std::string_view kConjunctions[] = {kAnd, kThen};

inline constexpr std::string_view kBy = "ب";
inline constexpr std::string_view kFor = "ل";
inline constexpr std::string_view kLike = "ك";
inline constexpr std::string_view kPrepositions[] = {kBy, kFor, kLike};

inline constexpr std::string_view kWill = "س";
inline constexpr std::string_view kArticle = "ال";
inline constexpr std::string_view kForThe = "لل"; ///< «لـ» with the article
inline constexpr std::string_view kByThe = "بال";
inline constexpr std::string_view kLikeThe = "كال";
inline constexpr std::string_view kAndByThe = "وبال";

/// A preposition with the article: what begins so belongs to no noun before it.
inline constexpr std::string_view kPrepositionWithArticle[] = {kByThe, kLikeThe, kAndByThe};
inline constexpr std::string_view kSurePreposition[] = {kByThe, kForThe, kLikeThe};

/// The article with what may stand before it.
inline constexpr std::string_view kArticles[] = {kArticle, "وال",   "فال", kByThe,
                                                 kLikeThe, kForThe, "ولل", kAndByThe};

/// How an imperfect begins that is no perfect: «يـ», «سيـ», «ستـ».
inline constexpr std::string_view kImperfects[] = {"ي", "سي", "ست"};

/// Pronouns behind a word, and those of them that make a noun definite beyond doubt.
inline constexpr std::string_view kPronouns[] = {"ه", "ها", "هم", "هما", "هن", "نا"};
inline constexpr std::string_view kSurePronouns[] = {"ها", "هم", "هما"};

/// The ending of an indefinite noun in the accusative: «تأجيلا».
inline constexpr std::string_view kAccusative = "ا";

/// «أل» of «ألغى»: folding keeps its hamza, and many write it without.
inline constexpr std::string_view kKeptHamza = "أل";

/// Whether a word begins or ends with one of a table.
template <class Table>
[[nodiscard]] bool begins(std::string_view word, const Table& table) {
    return std::any_of(std::begin(table), std::end(table),
                       [word](std::string_view each) { return word.starts_with(each); });
}

template <class Table>
[[nodiscard]] bool ends(std::string_view word, const Table& table) {
    return std::any_of(std::begin(table), std::end(table),
                       [word](std::string_view each) { return word.ends_with(each); });
}

} // namespace sijill::claims::clitic
