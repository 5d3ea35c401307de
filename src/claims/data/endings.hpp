#pragma once

#include <string_view>

/// The endings of verbs and nouns, as they are spelled. Wright, A Grammar of the Arabic Language,
/// §§ 83-90, 164-176, 299-301.
namespace sijill::claims::ending {

using Endings = const std::u32string_view[];

// Of the perfect: sound verbs, verbs that end with a weak letter, which goes.
inline constexpr Endings kPerfect = {U"ت", U"تا", U"ا", U"وا", U"ن", U"نا"};
inline constexpr Endings kWeakPerfect = {U"ت", U"تا", U"وا", U"يا", U"ينا", U"يت"};
inline constexpr Endings kWeakPerfectBeforePronoun = {U"ا", U"و"}; // «ألغاها», «ألغوها»
inline constexpr std::u32string_view kPluralBeforePronoun = U"و"; // «أجلوها»
inline constexpr std::u32string_view kPluralOfHamza = U"ؤوا"; // «أرجؤوا» of «أرجأ»

// Of the imperfect: its persons, singular and plural, and what stands behind them.
inline constexpr std::u32string_view kPersons = U"يتن";
inline constexpr std::u32string_view kPersonsOfPlural = U"يت";
inline constexpr Endings kPlural = {U"ون", U"وا"};
inline constexpr Endings kDual = {U"ان", U"ا", U"ن"};

// Of nouns, and more of participles.
inline constexpr Endings kNoun = {U"ات", U"ان", U"ين"};
inline constexpr Endings kParticiple = {U"ة", U"ون", U"تان", U"تين"};
inline constexpr Endings kFeminine = {U"ات", U"تان", U"تين"};       // for the teh marbuta
inline constexpr std::u32string_view kFeminineBeforePronoun = U"ت"; // «مهلته»
inline constexpr std::u32string_view kDualBeforePronoun = U"ي";     // «مشروعيها»

} // namespace sijill::claims::ending
