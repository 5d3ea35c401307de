// For any bytes in place of a query file: its faults, or a report whose header can be used.
#include "fuzz.hpp"
#include "reports/definition/report_header.hpp"
#include "reports/definition/statement_check.hpp"
#include "sijill/error.hpp"

using namespace sijill;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static reports::StatementCheck statements;
    const std::string_view sql = fuzz::as_text(data, size);
    try {
        reports::ReadReport read = reports::read_report("report.sql", sql);
        fuzz::require(!read.faults.empty() || read.report.name == "report",
                      "a report without faults has the name of its file");
        statements.complete(read);
        for (const Message& fault : read.faults) {
            fuzz::require(fault.text().starts_with("report.sql"), "a fault names its file");
        }
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::bad_input, error.what());
    }
    static_cast<void>(reports::without_header(sql));
    return 0;
}
