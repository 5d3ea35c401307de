#pragma once

#include "server/mcp/library.hpp"
#include "server/mcp/offer.hpp"

namespace sijill::server::mcp {

/// What Sijill offers: the tools, templates and prompts of data/offer.json over one base.
class KnowledgeOffer : public Offer {
public:
    explicit KnowledgeOffer(const Library& library) : library_(library) {}

    [[nodiscard]] const Json& identity() const override;
    [[nodiscard]] Json capabilities(bool modern) const override;
    [[nodiscard]] std::string instructions() const override;
    [[nodiscard]] const Json& tools() const override;
    [[nodiscard]] const Json& templates() const override;
    [[nodiscard]] const Json& prompts() const override;
    [[nodiscard]] Json call(const std::string& tool, const Json& arguments,
                            const Exchange& exchange) override;
    [[nodiscard]] Page resources(const std::string& cursor) override;
    [[nodiscard]] std::optional<Json> read(const std::string& uri) override;
    [[nodiscard]] Json prompt(const std::string& name, const Json& arguments,
                              const Exchange& exchange) override;
    [[nodiscard]] std::vector<std::string>
    complete(const Json& reference, const std::string& argument, const std::string& begun) override;

private:
    Library library_;
};

} // namespace sijill::server::mcp
