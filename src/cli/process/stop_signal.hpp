#pragma once

namespace sijill::cli {

/// Turns SIGTERM and SIGINT, which end a program, into a descriptor that can be read once one of
/// them came, as long as it lives. Made before other threads are, so that they do not get them.
class StopSignal {
public:
    /// Throws Error(refused) where the system gives no descriptor.
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

} // namespace sijill::cli
