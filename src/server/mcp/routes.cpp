#include "server/mcp/routes.hpp"

#include "server/mcp/http.hpp"
#include "server/mcp/knowledge_offer.hpp"

namespace sijill::server {

std::vector<Route> mcp_routes() {
    return {{"/mcp",
             {"POST"},
             [](const Call& call) {
                 mcp::KnowledgeOffer offer({call.base, call.catalog, call.questions,
                                            call.options.sql, call.options.thesaurus});
                 return mcp::answer_post(offer, call.request);
             },
             false}};
}

} // namespace sijill::server
