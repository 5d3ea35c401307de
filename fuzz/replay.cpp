// Drives a fuzz target where there is no libFuzzer: `NAME_replay CORPUS SECONDS [SEED]` runs every
// file of the corpus, and then inputs that are made from them by chance for some seconds. An input
// that breaks a promise is left in the file NAME_replay.broken of the current folder.
#include "fuzz.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string current;
std::string broken_file;

void keep_input(int signal) {
    std::ofstream(broken_file, std::ios::binary) << current;
    std::fprintf(stderr, "the input is in %s\n", broken_file.c_str());
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(std::string input) {
    current = std::move(input);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.data()), current.size());
}

/// Makes inputs from those of a corpus.
class Mutator {
public:
    Mutator(std::vector<std::string> corpus, unsigned seed)
        : corpus_(std::move(corpus)), random_(seed) {}

    std::string next() {
        std::string input = corpus_[below(corpus_.size())];
        for (std::size_t changes = 1 + below(6); changes > 0; --changes) {
            change(input);
        }
        return input;
    }

private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
    }

    char byte() {
        using namespace std::string_view_literals;
        constexpr auto kTelling = "\0\x01\x7f\x80\xff'\"\\<>&()[]{}=.,;:-%@#\n\t "sv;
        return below(2) == 0 ? kTelling[below(kTelling.size())] : static_cast<char>(below(256));
    }

    void change(std::string& input) {
        const std::size_t at = below(input.size() + 1);
        const std::size_t size = 1 + below(8);
        switch (below(5)) {
        case 0:
            if (at < input.size()) {
                input[at] = byte();
            }
            break;
        case 1:
            input.insert(at, size, byte());
            break;
        case 2:
            input.erase(at, size);
            break;
        case 3:
            input.insert(at, input.substr(below(input.size() + 1), size * 4));
            break;
        default: {
            const std::string& other = corpus_[below(corpus_.size())];
            input = input.substr(0, at) + other.substr(below(other.size() + 1));
        }
        }
    }

    std::vector<std::string> corpus_;
    std::mt19937 random_;
};

} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fprintf(stderr, "usage: %s CORPUS SECONDS [SEED]\n", arguments[0]);
        return 2;
    }
    broken_file = fs::path(arguments[0]).filename().string() + ".broken";
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS}) {
        std::signal(signal, keep_input);
    }
    std::vector<std::string> corpus{""};
    for (const fs::directory_entry& file : fs::directory_iterator(arguments[1])) {
        std::ifstream stream(file.path(), std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>());
    }
    for (const std::string& input : corpus) {
        run(input);
    }
    const unsigned seed =
        count > 3 ? static_cast<unsigned>(std::stoul(arguments[3])) : std::random_device()();
    Mutator mutator(corpus, seed);
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::seconds(std::stol(arguments[2]));
    std::size_t runs = corpus.size();
    for (; std::chrono::steady_clock::now() < end; ++runs) {
        run(mutator.next());
    }
    std::printf("%zu runs, seed %u\n", runs, seed);
    return 0;
}
