#include "extension/tokens_table.hpp"

#include "extension/virtual_table.hpp"
#include "sijill/analyzer.hpp"
#include "text/tokens/text_json.hpp"

namespace sijill::extension {
namespace {

class TokensCursor {
public:
    static constexpr const char* kDeclaration =
        "CREATE TABLE arabic_tokens(token TEXT, begin_byte INT, end_byte INT, begin INT, "
        "\"end\" INT, stop INT, stems TEXT, text HIDDEN)";
    static constexpr int kFirstArgument = 7;
    static constexpr int kArguments = 1;
    static constexpr int kRequired = 1;

    struct Shared {};

    void start(sqlite3* /*db*/, Shared& /*shared*/, const std::vector<sqlite3_value*>& arguments) {
        if (const auto text = text_of(arguments[0], Message::verbatim("text"))) {
            tokens_ = tokenize(*text);
        }
    }

    [[nodiscard]] bool at_end() const { return row_ == tokens_.size(); }
    void next() { ++row_; }
    [[nodiscard]] std::int64_t row() const { return static_cast<std::int64_t>(row_) + 1; }

    void column(sqlite3_context* context, int column) const {
        const Token& token = tokens_[row_];
        const std::size_t bounds[] = {token.span.begin_byte, token.span.end_byte,
                                      token.span.begin_cp, token.span.end_cp};
        if (column == 0) {
            set_text(context, token.text);
        } else if (column <= 4) {
            sqlite3_result_int64(context, static_cast<sqlite3_int64>(bounds[column - 1]));
        } else if (column == 5) {
            sqlite3_result_int(context, is_stop_word(token.text) ? 1 : 0);
        } else {
            set_text(context, stems_json(token.text));
        }
    }

private:
    std::vector<Token> tokens_;
    std::size_t row_ = 0;
};

} // namespace

void register_tokens_table(sqlite3* db) {
    TableFunction<TokensCursor>::define(db, "arabic_tokens");
}

} // namespace sijill::extension
