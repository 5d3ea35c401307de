// For any text in any call of the C interface: a status, and a result or an error, never both.
#include "fuzz.hpp"
#include "sijill/sijill.h"

namespace {

sijill_base* base() {
    static sijill_base* opened = [] {
        sijill_base* made = nullptr;
        char* error = nullptr;
        sijill_open(nullptr, nullptr, &made, &error);
        sijill_free(error);
        return made;
    }();
    return opened;
}

sijill_status call(unsigned which, const char* text, const char* second, char** answer,
                   char** error) {
    sijill_search_options search{};
    search.size = sizeof search;
    search.mode = static_cast<int>(which / 8 % 5);
    search.explain = static_cast<int>(which / 64 % 2);
    sijill_sql_options sql{};
    sql.size = sizeof sql;
    sql.timeout_ms = 50;
    sql.max_rows = 20;
    const char* const parameters[] = {"model", second, nullptr};
    sijill_report_options report{};
    report.size = sizeof report;
    report.parameters = which / 8 % 2 == 0 ? nullptr : parameters;
    switch (which % 8) {
    case 0:
    case 1:
        return sijill_search(base(), text, &search, answer, error);
    case 2:
        search.entity = second;
        return sijill_search(base(), text, &search, answer, error);
    case 3:
        return sijill_report(base(), text, &report, answer, error);
    case 4:
        return sijill_report(base(), "delays", &report, answer, error);
    case 5:
        if (which / 8 % 2 == 1) {
            return sijill_ask(base(), text, nullptr, answer, error);
        }
        return sijill_sql(base(), text, &sql, answer, error);
    case 6:
        return sijill_analyze(text, answer, error);
    default:
        return sijill_fold(text, answer, error);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    sijill::fuzz::Input input(data, size);
    const unsigned which = input.byte();
    const std::string text(input.text());
    const std::string second(input.text());
    char* answer = nullptr;
    char* error = nullptr;
    const sijill_status status = call(which, text.c_str(), second.c_str(), &answer, &error);
    sijill::fuzz::require((status == SIJILL_OK) == (answer != nullptr), "success has an answer");
    sijill::fuzz::require((status == SIJILL_OK) == (error == nullptr), "a failure has an error");
    sijill_free(answer);
    sijill_free(error);
    return 0;
}
