#include "server/pages/site.hpp"

#include <algorithm>
#include <deque>
#include <map>

using namespace sijill;
using namespace sijill::test;

namespace {

/// Follows links from page to page, of each form of address (language, kind of page and the names
/// in its query) only so many.
class Crawl {
public:
    explicit Crawl(Site& site) : site_(site) {}

    void from(const std::string& address) {
        waiting_.push_back(address);
        while (!waiting_.empty()) {
            visit(waiting_.front());
            waiting_.pop_front();
        }
    }

    std::size_t visited() const { return seen_.size(); }
    std::vector<std::string> dead;

private:
    void visit(const std::string& link) {
        const std::string address = link.substr(0, link.find('#'));
        const std::string anchor =
            link.find('#') == std::string::npos ? "" : link.substr(link.find('#') + 1);
        const auto known = bodies_.find(address);
        if (known == bodies_.end()) {
            read(address);
        }
        if (!anchor.empty() &&
            bodies_[address].find("id=\"" + anchor + "\"") == std::string::npos) {
            dead.push_back(link);
        }
    }

    void read(const std::string& address) {
        std::string& body = bodies_[address];
        const Response response = site_.get(address);
        seen_.insert(address);
        if (response.status != 200) {
            dead.push_back(address + ": " + std::to_string(response.status));
            return;
        }
        body = response.body;
        if (!response.content_type.starts_with("text/html")) {
            return;
        }
        for (const std::string_view attribute : {" href=\"", " src=\"", " action=\""}) {
            for (const std::string& found : all_between(body, attribute, "\"")) {
                follow(address, unescaped(found));
            }
        }
    }

    void follow(const std::string& from, const std::string& link) {
        if (link.starts_with("/api/") || link.starts_with("http")) {
            return;
        }
        const std::string whole = link.starts_with("#") ? from + link : link;
        const std::string address = whole.substr(0, whole.find('#'));
        if (queued_.insert(whole).second &&
            (bodies_.contains(address) || ++of_form_[form_of(address)] <= kMostOfAForm)) {
            waiting_.push_back(whole);
        }
    }

    static std::string form_of(const std::string& address) {
        const std::string path = address.substr(0, address.find('?'));
        const std::size_t kind = path.find('/', 1);
        std::string form =
            path.substr(0, path.find('/', kind == std::string::npos ? kind : kind + 1));
        form += path.ends_with('/') ? "/" : "";
        const auto fields = server::form_fields(server::query_of(address)).value();
        for (std::size_t index = 0; index < std::min(fields.size(), kMostNames); ++index) {
            form += '&';
            form += fields[index].first;
        }
        return form;
    }

    static constexpr std::size_t kMostOfAForm = 3;
    static constexpr std::size_t kMostNames = 2; ///< facets of an answer come in any combination

    Site& site_;
    std::deque<std::string> waiting_;
    std::set<std::string> queued_, seen_;
    std::map<std::string, std::string> bodies_;
    std::map<std::string, std::size_t> of_form_;
};

} // namespace

TEST_CASE("Every link of every page leads somewhere, and every anchor is there") {
    Site site;
    Crawl crawl(site);
    for (const char* begin :
         {"/ar/", "/en/", "/ar/answer?q=%D8%AA%D8%A3%D8%AE%D9%8A%D8%B1",
          "/en/answer?q=why+is+Grok+3+late", "/ar/compare?left=grok-3&right=gpt-4"}) {
        crawl.from(begin);
    }
    CHECK(crawl.dead == std::vector<std::string>());
    CHECK(crawl.visited() > 100);
}
