#include "server/mcp/knowledge_offer.hpp"

#include "base/embedded_files.hpp"
#include "base/version.hpp"
#include "render/messages.hpp"
#include "server/mcp/resources.hpp"
#include "server/mcp/tools.hpp"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace sijill::server::mcp {
namespace {

/// Reads data/offer.json, and sets what a cite is beside each output schema that speaks of it.
Json read_offer() {
    const auto files = embedded_files("src/server/mcp/data/offer.json");
    auto offer = files.empty() ? std::nullopt : read_json(files.front().content);
    if (!offer) {
        throw std::logic_error("src/server/mcp/data/offer.json is no JSON");
    }
    Json annotations = Json::object();
    annotations["readOnlyHint"] = true;
    annotations["destructiveHint"] = false;
    annotations["idempotentHint"] = true;
    annotations["openWorldHint"] = false;
    for (Json& tool : (*offer)["tools"]) {
        tool["outputSchema"]["$defs"]["cite"] = (*offer)["cite"];
        tool["annotations"] = annotations;
        tool["annotations"]["title"] = tool["title"];
    }
    return std::move(*offer);
}

const Json& offer() {
    static const Json read = read_offer();
    return read;
}

} // namespace

const Json& KnowledgeOffer::identity() const {
    static const Json named{
        {"name", "sijill"}, {"title", "Sijill"}, {"version", std::string(kVersion)}};
    return named;
}

Json KnowledgeOffer::capabilities(bool /*modern*/) const {
    Json capabilities = Json::object();
    for (const char* name : {"tools", "resources", "prompts", "completions"}) {
        capabilities[name] = Json::object();
    }
    return capabilities;
}

std::string KnowledgeOffer::instructions() const {
    return text_member(offer(), "instructions");
}

const Json& KnowledgeOffer::tools() const {
    static const Json without_sql = [] {
        Json some = Json::array();
        for (const Json& tool : offer()["tools"]) {
            if (text_member(tool, "name") != "sql") {
                some.push_back(tool);
            }
        }
        return some;
    }();
    return library_.sql ? offer()["tools"] : without_sql;
}

const Json& KnowledgeOffer::templates() const {
    return offer()["resourceTemplates"];
}

const Json& KnowledgeOffer::prompts() const {
    return offer()["prompts"];
}

Json KnowledgeOffer::call(const std::string& tool, const Json& arguments,
                          const Exchange& /*exchange*/) {
    return run_tool(library_, tool, arguments);
}

Page KnowledgeOffer::resources(const std::string& cursor) {
    return list_resources(library_, cursor);
}

std::optional<Json> KnowledgeOffer::read(const std::string& uri) {
    return read_resource(library_, uri);
}

Json KnowledgeOffer::prompt(const std::string& name, const Json& arguments,
                            const Exchange& /*exchange*/) {
    const char* subject = name == "why_late" ? "model" : name == "brief" ? "entity" : "claim";
    const std::string text = render::message(language_of(arguments), "mcp." + name,
                                             {{subject, text_member(arguments, subject)}});
    Json message = Json::object();
    message["role"] = "user";
    message["content"]["type"] = "text";
    message["content"]["text"] = text;
    Json result = Json::object();
    result["messages"] = Json::array({std::move(message)});
    return result;
}

std::vector<std::string> KnowledgeOffer::complete(const Json& /*reference*/,
                                                  const std::string& argument,
                                                  const std::string& begun) {
    return complete_argument(library_, argument, begun);
}

} // namespace sijill::server::mcp
