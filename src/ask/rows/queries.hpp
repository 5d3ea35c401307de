#pragma once

#include "sijill/report.hpp"

namespace sijill::ask {

/// The files of queries/ask/, read once.
struct AskQueries {
    Report facts, family, names, entities;

    AskQueries();
};

} // namespace sijill::ask
