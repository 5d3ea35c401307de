#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "cluster/http/client.hpp"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <string>
#include <thread>

using namespace sijill::cluster;
using namespace std::chrono_literals;
using boost::asio::ip::tcp;

namespace {

/// Answers one request when it has read its first bytes, and hangs up without reading the rest.
class HastyNode {
public:
    explicit HastyNode(std::string reply)
        : acceptor_(io_, {boost::asio::ip::address_v4::loopback(), 0}),
          thread_([this, reply = std::move(reply)] {
              tcp::socket socket = acceptor_.accept();
              std::array<char, 16> begin{};
              boost::system::error_code ignored;
              boost::asio::read(socket, boost::asio::buffer(begin), ignored);
              boost::asio::write(socket, boost::asio::buffer(reply), ignored);
          }) {}
    ~HastyNode() { thread_.join(); }
    HastyNode(const HastyNode&) = delete;
    HastyNode& operator=(const HastyNode&) = delete;

    [[nodiscard]] Address address() const {
        return read_addresses("http://127.0.0.1:" +
                              std::to_string(acceptor_.local_endpoint().port()))
            .front();
    }

private:
    boost::asio::io_context io_;
    tcp::acceptor acceptor_;
    std::thread thread_;
};

} // namespace

TEST_CASE("a node that refuses a file before it has read it is understood") {
    const sijill::TempFolder folder;
    const auto file = folder / "large";
    std::ofstream(file) << std::string(32 << 20, 'x');
    for (int round = 0; round < 20; ++round) {
        const HastyNode node("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno");
        const Reply reply = send(node.address(), {"/db/load", file}, 60s);
        CHECK(reply.status == 401);
        CHECK(reply.content == "no");
    }
}

TEST_CASE("a node that hangs up without an answer may have done what was asked") {
    const sijill::TempFolder folder;
    const auto file = folder / "large";
    std::ofstream(file) << std::string(32 << 20, 'x');
    const HastyNode node("");
    bool was_sent = false;
    try {
        static_cast<void>(send(node.address(), {"/db/load", file}, 60s));
    } catch (const NoReply& fault) {
        was_sent = fault.was_sent();
    }
    CHECK(was_sent);
}
