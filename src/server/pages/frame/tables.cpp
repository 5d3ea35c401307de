#include "server/pages/frame/tables.hpp"

#include "base/to_int64.hpp"
#include "render/messages.hpp"
#include "render/page/html_table.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"

namespace sijill::server {

std::string table_of(const Call& call, const ResultSet& result) {
    if (result.rows.empty()) {
        return remark(say(call, "rows.none"));
    }
    render::RenderOptions options;
    options.language = call.language;
    return render::html_table(result, options, addresses(call)) + cut_remark(call, result);
}

std::string cut_remark(const Call& call, const ResultSet& result) {
    return result.cut_at ? remark(render::message(call.language, "serve.rows_cut",
                                                  {{"count", to_int64(*result.cut_at)}}))
                         : std::string();
}

} // namespace sijill::server
