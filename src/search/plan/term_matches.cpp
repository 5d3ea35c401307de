#include "search/plan/term_matches.hpp"

#include "search/plan/form_counts.hpp"

#include <string>

namespace sijill::search {

std::size_t append_matches(MatchList& matches, const QueryTerm& term, std::size_t number,
                           IndexReader& index) {
    std::size_t postings = 0;
    FormCounts counts;
    for (const std::string& form : term.forms) {
        const Doclist list = index.doclist(form);
        postings += list.entries.size();
        if (term.prefix && form != term.word) {
            counts.add(list);
        } else {
            append_matches(matches, list, number, form == term.word);
        }
    }
    counts.append_to(matches, number);
    return postings;
}

} // namespace sijill::search
