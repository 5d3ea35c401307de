#include "ask/answer_json.hpp"
#include "server/json/endpoint.hpp"

namespace sijill::server {
namespace {

std::string ask(const JsonCall& call) {
    AskOptions options;
    if (const auto language = call.given.optional("lang")) {
        options.language = call.language;
    }
    options.limit = call.given.number("limit");
    options.explain = call.given.is_true("explain");
    return answer_json(call.call.questions.answer(call.base, call.given.text("q"), options));
}

} // namespace

std::vector<Endpoint> ask_endpoints() {
    const Parameter asked_in{.name = "lang",
                             .kind = ParameterKind::choice,
                             .meaning = "language of the answer; that of the question without it",
                             .choices = {"en", "ar"}};
    return {
        {.id = "ask",
         .path = "/api/v1/ask",
         .summary = "Answer a question in words from what the base states",
         .schema = "AskAnswer",
         .parameters = {question_parameter("a question in Arabic or English"),
                        flag_parameter("explain", "also how the question was read"),
                        {.name = "limit",
                         .kind = ParameterKind::number,
                         .meaning = "most passages",
                         .least = 1,
                         .most = 50,
                         .fallback = "3"},
                        asked_in,
                        as_of_parameter()},
         .answer = ask},
    };
}

} // namespace sijill::server
