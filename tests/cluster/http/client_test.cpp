#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "cluster/http/client.hpp"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace sijill::cluster;
using namespace std::chrono_literals;
using boost::asio::ip::tcp;

namespace {

Address address_of(const tcp::acceptor& acceptor) {
    return read_addresses("http://127.0.0.1:" + std::to_string(acceptor.local_endpoint().port()))
        .front();
}

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

    [[nodiscard]] Address address() const { return address_of(acceptor_); }

private:
    boost::asio::io_context io_;
    tcp::acceptor acceptor_;
    std::thread thread_;
};

/// Answers one request in pieces, with a pause before each.
class SlowNode {
public:
    SlowNode(std::vector<std::string> pieces, std::chrono::milliseconds pause)
        : acceptor_(io_, {boost::asio::ip::address_v4::loopback(), 0}),
          thread_([this, pieces = std::move(pieces), pause] {
              tcp::socket socket = acceptor_.accept();
              boost::system::error_code fault;
              for (const std::string& piece : pieces) {
                  std::this_thread::sleep_for(pause);
                  boost::asio::write(socket, boost::asio::buffer(piece), fault);
              }
          }) {}
    ~SlowNode() { thread_.join(); }
    SlowNode(const SlowNode&) = delete;
    SlowNode& operator=(const SlowNode&) = delete;

    [[nodiscard]] Address address() const { return address_of(acceptor_); }

private:
    boost::asio::io_context io_;
    tcp::acceptor acceptor_;
    std::thread thread_;
};

struct KeepPieces : Receiver {
    void begin() override { kept.clear(); }
    void take(std::string_view piece) override { kept += piece; }

    std::string kept;
};

const std::vector<std::string> kSlowReply{"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", "ab",
                                          "cd"};

} // namespace

TEST_CASE("a small request has one limit of time for all parts of its reply") {
    const SlowNode node(kSlowReply, 400ms);
    CHECK_THROWS_AS(send(node.address(), {"/status", {}}, 700ms), NoReply);
}

TEST_CASE("what is received piece by piece may take long, if no piece does") {
    const SlowNode steady(kSlowReply, 400ms);
    KeepPieces whole;
    CHECK(receive(steady.address(), "/db/backup", whole, 700ms).status == 200);
    CHECK(whole.kept == "abcd");
    const SlowNode halting(kSlowReply, 600ms);
    KeepPieces none;
    CHECK_THROWS_AS(receive(halting.address(), "/db/backup", none, 300ms), NoReply);
}

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
