#include "bench/others/other_engines.hpp"

namespace sijill::bench {
namespace {

constexpr const char* kLucene = "lucene";
constexpr const char* kXapian = "xapian";
constexpr const char* kPostgresql = "postgresql";

} // namespace

CLI::Option* add_others_option(CLI::App& app, std::vector<std::string>& names) {
    return app.add_option("--with", names, "also measure these engines")
        ->check(CLI::IsMember({kLucene, kXapian, kPostgresql}))
        ->delimiter(',');
}

std::unique_ptr<OtherEngine> make_other_engine(const std::string& name) {
    if (name == kLucene) {
        return make_lucene();
    }
    return name == kXapian ? make_xapian() : make_postgresql();
}

bool is_server(const std::string& name) {
    return name == kPostgresql;
}

} // namespace sijill::bench
