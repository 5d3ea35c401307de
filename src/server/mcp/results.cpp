#include "server/mcp/results.hpp"

namespace sijill::server::mcp {
namespace {

Json text_content(const Json& value) {
    return Json::array({Json{{"type", "text"}, {"text", write_json(value)}}});
}

} // namespace

Json tool_result(Json structure) {
    Json result;
    result["content"] = text_content(structure);
    result["structuredContent"] = std::move(structure);
    result["isError"] = false;
    return result;
}

Json tool_error(const Json& error) {
    Json result;
    result["content"] = text_content(error);
    result["isError"] = true;
    return result;
}

} // namespace sijill::server::mcp
