// For any bytes changed anywhere in a base file: it is refused, or checked, searched and reported
// on, without a crash; nothing but sijill::Error leaves the library.
#include "base/temp_folder.hpp"
#include "fuzz.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"
#include "sijill/seeded.hpp"

#include <chrono>
#include <fstream>

using sijill::KnowledgeBase;

namespace {

constexpr std::chrono::seconds kPatience{5};

/// Makes a base stop after some time, as the command line does.
void limit(KnowledgeBase& base) {
    base.watch([end = std::chrono::steady_clock::now() + kPatience] {
        return std::chrono::steady_clock::now() < end;
    });
}

void use(const std::filesystem::path& file) {
    static const sijill::ReportCatalog reports;
    KnowledgeBase inspected = KnowledgeBase::open(file, KnowledgeBase::Access::inspect);
    limit(inspected);
    static_cast<void>(inspected.check());
    KnowledgeBase base = KnowledgeBase::open(file, KnowledgeBase::Access::read_only);
    limit(base);
    static_cast<void>(base.search("تأخير Grok3", {}));
    static_cast<void>(run_report(base, reports.find("mentions"), {}, {}));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const sijill::TempFolder folder;
    const auto file = folder / "damaged.db";
    std::string image(sijill::seeded_image());
    for (sijill::fuzz::Input input(data, size); !input.empty();) {
        std::size_t offset = input.byte();
        offset = offset << 8U | input.byte();
        offset = (offset << 8U | input.byte()) % image.size();
        const std::string_view bytes = input.bytes(input.byte() % 32);
        image.replace(offset, std::min(bytes.size(), image.size() - offset), bytes);
    }
    std::ofstream(file, std::ios::binary) << image;
    try {
        use(file);
    } catch (const sijill::Error&) { // NOLINT(bugprone-empty-catch): any of them is an answer
    }
    return 0;
}
