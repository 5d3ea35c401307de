#include "kb/toml/fault_list.hpp"

#include <algorithm>
#include <utility>

namespace sijill::kb {

void FaultList::add(const std::string& file, int line, Message fault) {
    entries_.push_back({file, line, std::move(fault)});
}

void FaultList::call(const std::string& file, Message name) {
    names_.insert_or_assign(file, std::move(name));
}

std::map<int, Message> FaultList::by_line() const {
    std::map<int, Message> faults;
    for (const Entry& entry : entries_) {
        faults.emplace(entry.line, entry.fault);
    }
    return faults;
}

std::optional<Error> FaultList::error(const Message& hint) const {
    if (entries_.empty()) {
        return std::nullopt;
    }
    std::vector<Entry> sorted = entries_;
    std::ranges::stable_sort(sorted, {}, &Entry::line);
    std::vector<Message> lines;
    for (const Entry& entry : sorted) {
        const auto line_of = [&entry](const auto& file) {
            return entry.line > 0 ? Message("{}:{}: {}"_text, file, entry.line, entry.fault)
                                  : Message("{}: {}"_text, file, entry.fault);
        };
        const auto named = names_.find(entry.file);
        lines.push_back(named == names_.end() ? line_of(entry.file) : line_of(named->second));
    }
    return Error(ErrorCode::bad_input, Message::lines(std::move(lines)), hint);
}

void FaultList::throw_if_any(const Message& hint) const {
    if (const std::optional<Error> found = error(hint)) {
        throw *found;
    }
}

Message with_hint(Message fault, const Message& hint) {
    return hint.empty() ? std::move(fault) : Message("{}: {}"_text, fault, hint);
}

} // namespace sijill::kb
