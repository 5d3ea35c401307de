#include "reports/definition/answers_header.hpp"

#include "base/read_number.hpp"
#include "base/typed_values.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <cstdint>

namespace sijill::reports {

ReportAnswer read_answers(const Annotation& annotation) {
    ReportAnswer answer;
    answer.line = annotation.line;
    for (const std::string& word : annotation.arguments) {
        const NamedArgument named = split_named(word);
        if (answer.intent.empty() && named.value.empty()) {
            answer.intent = word;
        } else if (answer.intent.empty() || named.value.empty() ||
                   !answer.parameters.emplace(named.name, named.value).second) {
            throw Error(ErrorCode::bad_input, {"@answers: unexpected word: {}"_text, word});
        }
    }
    if (answer.intent.empty()) {
        throw Error(ErrorCode::bad_input,
                    "@answers takes the name of a pattern, and NAME=WHAT for parameters"_text);
    }
    return answer;
}

std::vector<Message> answer_faults(const ReportAnswer& answer,
                                   const std::vector<ReportParameter>& parameters) {
    std::vector<Message> faults;
    for (const auto& [name, what] : answer.parameters) {
        const auto declared = std::ranges::find(parameters, name, &ReportParameter::name);
        if (declared == parameters.end()) {
            faults.emplace_back("@answers binds {}, which is no @param"_text, name);
        } else if (declared->type == ParameterType::date && what != "earliest" &&
                   what != "latest") {
            faults.emplace_back("@answers: {} is earliest or latest"_text, name);
        } else if (declared->type == ParameterType::integer &&
                   !read_number<std::int64_t>(with_ascii_digits(what))) {
            faults.emplace_back("@answers: {} is not an integer"_text, name);
        }
    }
    for (const ReportParameter& parameter : parameters) {
        if (parameter.required && !answer.parameters.contains(parameter.name)) {
            faults.emplace_back("@answers leaves out {}, which has no default"_text,
                                parameter.name);
        }
    }
    return faults;
}

} // namespace sijill::reports
