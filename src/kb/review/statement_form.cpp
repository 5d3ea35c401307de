#include "kb/pack_files/pack_toml.hpp"
#include "kb/packs/pack_reader.hpp"
#include "kb/review/proposed_statement.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sijill::kb {
std::string statement_form(const ProposedStatement& proposed) {
    std::string form;
    for (const auto* const remarks : {&proposed.missing, &proposed.guesses, &proposed.remarks}) {
        for (const Message& remark : *remarks) {
            form += comment_lines(remark.text());
        }
    }
    form += form.empty() ? "" : "\n";
    const Pack& pack = proposed.pack;
    for (const PackEntity& entity : pack.entities) {
        std::vector<PackName> names;
        for (const PackName& name : pack.names) {
            if (name.entity == entity.slug) {
                names.push_back(name);
            }
        }
        form += to_toml(entity, names) + '\n';
    }
    for (const PackStatement& statement : pack.statements) {
        form += to_toml(statement);
    }
    return form;
}

ProposedStatement read_statement_form(const ProposedStatement& proposed, const std::string& file,
                                      const std::string& form) {
    // The table of the source comes last, so that the lines of faults are those of the form.
    Pack source;
    source.source = proposed.pack.source;
    FaultList faults;
    Pack pack = read_pack(file, form + "\n" + to_toml(source), proposed.pack.text_file,
                          proposed.pack.text, faults);
    if (pack.statements.size() != 1) {
        faults.add(file, 0, "the form takes one [[statement]]"_text);
    }
    faults.throw_if_any();
    pack.statements.front().draft.reset();
    return {std::move(pack), {}, {}, {}};
}

} // namespace sijill::kb
