#include "reports/run/run_statement.hpp"

#include "kb/base_access.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "sijill/knowledge_base.hpp"

namespace sijill::reports {

ResultSet run_statement(KnowledgeBase& base, const Report& report, const BoundValues& values,
                        Language language, const ReadLimits& limits) {
    SqlGuard guard(kb::connection_of(base), {limits.timeout});
    PreparedSql statement(guard, report.file, report.sql);
    const std::vector<std::string> names = statement.parameters();
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (const auto value = values.find(names[index]); value != values.end()) {
            statement.bind(index + 1, value->second);
        } else if (names[index] == kArabicParameter) {
            statement.bind(index + 1, std::int64_t{is_arabic(language) ? 1 : 0});
        }
    }
    ResultSet result = statement.read(limits);
    result.name = report.name;
    result.title = is_arabic(language) ? report.title_ar : report.title_en;
    result.description = is_arabic(language) ? report.description_ar : report.description_en;
    result.chart = report.chart;
    for (Column& column : result.columns) {
        for (const Column& declared : report.columns) {
            if (declared.key == column.key) {
                column = declared;
            }
        }
    }
    return result;
}

ResultSet run_built_in(KnowledgeBase& base, std::string_view file, const BoundValues& values,
                       Language language, const ReadLimits& limits) {
    return run_statement(base, built_in_file(file), values, language, limits);
}

} // namespace sijill::reports
