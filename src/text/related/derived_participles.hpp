#pragma once

#include "text/related/verb_stems.hpp"

namespace sijill::text {

/// Whether a root of three letters is a verb of form II (data/second_form_verbs.inc). Some are a
/// common noun too, for which the letters alone stand; `has_ending` says that they have a person or
/// a pronoun behind them.
[[nodiscard]] bool is_second_form(Letters root, bool has_ending);

/// Returns the verbal noun of form II: «تطوير» of «طور».
[[nodiscard]] std::u32string second_noun(Letters root);

/// Returns the participle of form II: «مطور» of «طور», «مؤسس» of «أسس».
[[nodiscard]] std::u32string second_participle(Letters root);

/// Adds the participle of a verb of forms VII, VIII and X, which begin with an alef. Form IV is
/// left out: «مصدر», a source, is not of «إصدار». `stem` is the verb or its noun.
void add_participle_of(Letters stem, VerbStems& derived);

/// Adds the verb and the noun of a participle: of form II by the list, of forms VII, VIII and X by
/// their shape («منسحب», «منتظر», «مستخدم»). `stem` begins with a meem.
void add_of_participle(Letters stem, VerbStems& derived);

} // namespace sijill::text
