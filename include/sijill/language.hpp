#pragma once

namespace sijill {

/// The languages in which Sijill speaks to people.
enum class Language { english, arabic };

} // namespace sijill
