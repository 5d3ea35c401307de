#pragma once

#include "render/columns.hpp"

namespace sijill::cli {

using render::coded_column;
using render::column;

} // namespace sijill::cli
