#include "base/temp_folder.hpp"
#include "bench/others/other_engines.hpp"
#include "sijill/error.hpp"

#include <optional>
#include <xapian.h>

namespace sijill::bench {
namespace {

/// Returns what the call returns; throws Error where Xapian throws.
template <class Call>
auto guarded(Call call) {
    try {
        return call();
    } catch (const Xapian::Error& error) {
        throw Error(ErrorCode::database, Message::verbatim("Xapian: " + error.get_description()));
    }
}

class XapianEngine : public OtherEngine {
public:
    void add(std::span<const std::string> texts) override {
        guarded([&] { write(texts); });
    }

    std::vector<Found> ask(const std::string& question, std::size_t limit) override {
        return guarded([&] { return best(question, static_cast<Xapian::doccount>(limit)); });
    }

    double index_bytes() override {
        double bytes = 0;
        for (const auto& file : std::filesystem::directory_iterator(path())) {
            if (file.path().filename() != "docdata.glass") { // the stored texts
                bytes += static_cast<double>(file.file_size());
            }
        }
        return bytes;
    }

private:
    [[nodiscard]] std::string path() const { return (folder_ / "xapian").string(); }

    void write(std::span<const std::string> texts) {
        Xapian::WritableDatabase database(path(), Xapian::DB_CREATE);
        Xapian::TermGenerator words;
        words.set_stemmer(stemmer_);
        for (const std::string& text : texts) {
            Xapian::Document document;
            document.set_data(text);
            words.set_document(document);
            words.index_text(text);
            database.add_document(document);
        }
        database.commit();
        database.close();
        reader_ = Xapian::Database(path());
    }

    [[nodiscard]] std::vector<Found> best(const std::string& question, Xapian::doccount limit) {
        constexpr unsigned kNoSigns = 0; // words alone, without the operators of a query language
        Xapian::QueryParser parser;
        parser.set_stemmer(stemmer_);
        Xapian::Enquire enquire(reader_.value());
        enquire.set_query(parser.parse_query(question, kNoSigns));
        const Xapian::MSet matches = enquire.get_mset(0, limit);
        std::vector<Found> found;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            found.push_back({*match, match.get_weight()});
        }
        return found;
    }

    TempFolder folder_;
    Xapian::Stem stemmer_{"arabic"};
    std::optional<Xapian::Database> reader_;
};

} // namespace

std::unique_ptr<OtherEngine> make_xapian() {
    return guarded([] { return std::make_unique<XapianEngine>(); });
}

} // namespace sijill::bench
