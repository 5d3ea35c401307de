#pragma once

#include "bench/support/engine.hpp"

#include <memory>
#include <span>
#include <string_view>

namespace sijill::bench {

/// An engine that can be measured; the first of engine_kinds() is ours.
struct EngineKind {
    std::string_view name;
    std::unique_ptr<Engine> (*make)();
};

[[nodiscard]] std::span<const EngineKind> engine_kinds();

} // namespace sijill::bench
