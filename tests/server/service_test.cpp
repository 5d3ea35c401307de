#include "catch.hpp"
#include "server/service.hpp"
#include "support/error_of.hpp"

using namespace sijill;
using namespace sijill::server;

namespace {

struct Wish {
    std::string listen = "127.0.0.1:0";
    std::vector<std::string> hosts = {};
    bool edit = false;
    std::string file = {};
    std::string prefix = {};
};

bool is_refused(const Wish& wish) {
    ServiceOptions options;
    options.net.listen = read_listen_address(wish.listen);
    options.allowed_hosts = wish.hosts;
    options.serve.edit = wish.edit;
    options.serve.base_file = wish.file;
    options.serve.base_path = wish.prefix;
    const auto error = error_of([&] {
        check_options(options);
        return 0;
    });
    CHECK((!error || error->code() == ErrorCode::usage));
    return error.has_value();
}

} // namespace

TEST_CASE("What would let strangers in is refused before anything listens") {
    CHECK_FALSE(is_refused({}));
    CHECK_FALSE(is_refused({.listen = "unix:/run/a.sock"}));
    CHECK(is_refused({.listen = "0.0.0.0:80"}));
    CHECK_FALSE(is_refused({.listen = "0.0.0.0:80", .hosts = {"example.org"}}));
    CHECK(is_refused({.hosts = {"example.org:80"}}));
    CHECK(is_refused({.hosts = {"http://example.org"}}));
    CHECK(is_refused({.hosts = {"*"}}));
    CHECK_FALSE(is_refused({.hosts = {"Example.Org"}}));
    CHECK(is_refused({.edit = true}));
    CHECK_FALSE(is_refused({.edit = true, .file = "a.db"}));
    CHECK(is_refused({.hosts = {"example.org"}, .edit = true, .file = "a.db"}));
    CHECK(is_refused(
        {.listen = "0.0.0.0:80", .hosts = {"example.org"}, .edit = true, .file = "a.db"}));
    CHECK_FALSE(is_refused({.prefix = "/sijill"}));
    for (const char* prefix : {"sijill", "/sijill/", "/a b", "/a?b", "/%41", "/سجل", "/a\n"}) {
        CAPTURE(prefix);
        CHECK(is_refused({.prefix = prefix}));
    }
}
