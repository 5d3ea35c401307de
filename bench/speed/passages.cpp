#include "bench/speed/passages.hpp"

namespace sijill::bench {

PassageReader::PassageReader(const std::filesystem::path& text, std::size_t limit,
                             std::size_t batch)
    : lines_(text), left_(limit), batch_(batch) {
}

std::vector<std::string> PassageReader::next_batch() {
    std::vector<std::string> passages;
    for (; passages.size() < batch_ && left_ > 0 && lines_.next(); --left_) {
        passages.push_back(lines_.line());
    }
    return passages;
}

std::size_t count_passages(const std::filesystem::path& text) {
    std::size_t count = 0;
    for (LineReader lines(text); lines.next();) {
        ++count;
    }
    return count;
}

std::vector<std::string> question_texts(const std::filesystem::path& file) {
    std::vector<std::string> questions;
    for (LineReader lines(file); lines.next();) {
        const std::string& line = lines.line();
        const std::size_t tab = line.find('\t');
        questions.push_back(tab == std::string::npos ? line : line.substr(tab + 1));
    }
    return questions;
}

std::vector<std::string> spread(const std::vector<std::string>& values, std::size_t count) {
    if (values.size() <= count) {
        return values;
    }
    std::vector<std::string> chosen;
    for (std::size_t index = 0; index < count; ++index) {
        chosen.push_back(values[index * values.size() / count]);
    }
    return chosen;
}

} // namespace sijill::bench
