#include "cli/shell/line_editor.hpp"

#include "cli/process/terminal.hpp"
#include "cli/shell/edit_library.hpp"
#include "cli/shell/keyboard.hpp"
#include "cli/shell/screen_layout.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace sijill::cli {
namespace {

constexpr int kHistorySize = 5000;
constexpr const char* kPasteOn = "\x1b[?2004h";
constexpr const char* kPasteOff = "\x1b[?2004l";

struct Binding {
    const char* key;
    const char* action;
};

// Keys of the terminals in use today that libedit does not know by itself.
constexpr Binding kBindings[] = {
    {"^I", "sijill-complete"},           {"\\e[C", "sijill-next-letter"},
    {"\\eOC", "sijill-next-letter"},     {"^F", "sijill-next-letter"},
    {"\\e[D", "sijill-prev-letter"},     {"\\eOD", "sijill-prev-letter"},
    {"^B", "sijill-prev-letter"},        {"\\e[A", "ed-search-prev-history"},
    {"\\eOA", "ed-search-prev-history"}, {"\\e[B", "ed-search-next-history"},
    {"\\eOB", "ed-search-next-history"}, {"^R", "em-inc-search-prev"},
    {"\\e[H", "ed-move-to-beg"},         {"\\eOH", "ed-move-to-beg"},
    {"\\e[1~", "ed-move-to-beg"},        {"\\e[7~", "ed-move-to-beg"},
    {"\\e[F", "ed-move-to-end"},         {"\\eOF", "ed-move-to-end"},
    {"\\e[4~", "ed-move-to-end"},        {"\\e[8~", "ed-move-to-end"},
    {"\\e[3~", "ed-delete-next-char"},   {"\\e[1;5C", "em-next-word"},
    {"\\e[1;5D", "ed-prev-word"},        {"^W", "ed-delete-prev-word"},
};

// libedit decodes and measures text by the locale's charset; without one it knows only ASCII.
void want_utf8() {
    if (std::setlocale(LC_CTYPE, "") == nullptr || MB_CUR_MAX == 1) {
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }
}

/// Opens the terminal for libedit to draw on, which a redirect of standard output does not change.
FILE* open_screen() {
    return fdopen(dup(isatty(STDOUT_FILENO) == 1 ? STDOUT_FILENO : STDERR_FILENO), "w");
}

std::wstring wide(const std::string& text) {
    std::wstring letters(text.size() + 1, L'\0');
    const std::size_t size = std::mbstowcs(letters.data(), text.c_str(), letters.size());
    letters.resize(size == static_cast<std::size_t>(-1) ? 0 : size);
    return letters;
}

/// Returns the longest common beginning of the words that does not end within a letter.
std::string common_begin(const std::vector<std::string>& words) {
    std::string common = words.front();
    for (const std::string& word : words) {
        const auto end = std::mismatch(common.begin(), common.end(), word.begin(), word.end());
        common.erase(end.first, common.end());
    }
    const std::string& whole = words.front();
    while (common.size() < whole.size() && text::is_trail_byte(whole[common.size()])) {
        common.pop_back();
    }
    return common;
}

} // namespace

struct LineEditor::State {
    History* history = edit_library().history_init(); ///< first, since the library may be missing
    Completer completer;
    Keyboard keys;
    FILE* screen = open_screen();
    EditLine* editor = nullptr;
    std::string prompt;
    bool dumb = environment("TERM") == "dumb"; ///< without escape sequences
    bool interrupted = false;
    bool hung_up = false;

    [[nodiscard]] std::size_t size(const char* capability) const {
        int count = 0;
        edit_library().el_get(editor, EL_GETTC, capability, &count, nullptr);
        return count > 0 ? static_cast<std::size_t>(count) : output_width().columns;
    }
    [[nodiscard]] std::size_t columns() const { return size("co"); }
    [[nodiscard]] std::size_t rows() const { return size("li"); }

    [[nodiscard]] std::wstring before_cursor() const {
        const LineInfoW* line = edit_library().el_wline(editor);
        return wide(prompt) + std::wstring(line->buffer, line->cursor);
    }

    [[nodiscard]] std::wstring whole() const {
        const LineInfoW* line = edit_library().el_wline(editor);
        return wide(prompt) + std::wstring(line->buffer, line->lastchar);
    }

    void go_up(std::size_t rows) const {
        if (rows > 0) {
            std::fprintf(screen, "\033[%zuA", rows);
        }
    }

    /// Erases the line on a terminal that has wrapped it to its new width.
    void clear_screen_line(std::size_t new_columns) const {
        std::fputs("\r", screen);
        go_up(position_after(before_cursor(), new_columns).row);
        std::fputs("\033[J", screen);
        std::fflush(screen);
    }

    /// Draws the whole line again: libedit keeps one code point a cell, and loses combining marks
    /// when it redraws a line.
    void draw_marks() const {
        const std::wstring text = whole();
        if (dumb || keys.more() || !has_marks(text)) {
            return;
        }
        std::fputs("\0337\r", screen);
        go_up(position_after(before_cursor(), columns()).row);
        for (const wchar_t letter : text) {
            std::fprintf(screen, letter == L'\n' ? "\r\n" : "%lc", static_cast<wint_t>(letter));
        }
        std::fputs("\0338", screen);
        std::fflush(screen);
    }

    /// Moves the cursor to the line below the text.
    void go_below() const {
        const std::size_t last = position_after(whole(), columns()).row;
        const std::size_t row = position_after(before_cursor(), columns()).row;
        for (std::size_t step = row; step <= last; ++step) {
            std::fputs("\r\n", screen);
        }
        std::fflush(screen);
    }

    static State& of(EditLine* line_editor) {
        void* state = nullptr;
        edit_library().el_get(line_editor, EL_CLIENTDATA, &state);
        return *static_cast<State*>(state);
    }

    static char* show_prompt(EditLine* line_editor) { return of(line_editor).prompt.data(); }
    static int read_letter(EditLine* line_editor, wchar_t* letter);
    static unsigned char complete(EditLine* line_editor, int key);

    /// A letter and its marks are one step.
    template <int step>
    static unsigned char move(EditLine* line_editor, int /*key*/) {
        const LineInfoW* line = edit_library().el_wline(line_editor);
        const wchar_t* end = step < 0 ? line->buffer : line->lastchar;
        if (line->cursor == end) {
            return CC_ERROR;
        }
        do {
            edit_library().el_cursor(line_editor, step);
            line = edit_library().el_wline(line_editor);
        } while (line->cursor != end && line->cursor < line->lastchar &&
                 has_marks({line->cursor, 1}));
        return CC_CURSOR;
    }
};

int LineEditor::State::read_letter(EditLine* line_editor, wchar_t* letter) {
    State& state = of(line_editor);
    state.draw_marks();
    for (;;) {
        switch (state.keys.next()) {
        case Keyboard::Event::letter:
            *letter = static_cast<wchar_t>(state.keys.letter());
            return 1;
        case Keyboard::Event::interrupt:
            state.interrupted = true;
            state.go_below();
            return -1;
        case Keyboard::Event::hang_up:
            state.hung_up = true;
            return -1;
        case Keyboard::Event::resume: // its modes were the other program's meanwhile
            edit_library().el_set(line_editor, EL_PREP_TERM, 0);
            edit_library().el_set(line_editor, EL_PREP_TERM, 1);
            edit_library().el_set(line_editor, EL_REFRESH);
            break;
        case Keyboard::Event::resize:
            state.clear_screen_line(output_width().columns);
            edit_library().el_resize(line_editor);
            edit_library().el_set(line_editor, EL_REFRESH);
            break;
        }
        state.draw_marks();
    }
}

unsigned char LineEditor::State::complete(EditLine* line_editor, int /*key*/) {
    State& state = of(line_editor);
    const LineInfo* line = edit_library().el_line(line_editor);
    const std::string before(line->buffer, line->cursor);
    const LineCompletion completion = state.completer(before);
    if (completion.candidates.empty()) {
        return CC_REFRESH_BEEP;
    }
    const bool alone = completion.candidates.size() == 1;
    const std::string typed = before.substr(before.size() - completion.replaced);
    const std::string common =
        common_begin(completion.spelled) + (alone && completion.ends_word ? " " : "");
    // Where what they have in common is shorter than what was typed, another spelling was typed.
    if (common != typed && (alone || common.size() >= typed.size())) {
        edit_library().el_deletestr(line_editor, static_cast<int>(wide(typed).size()));
        edit_library().el_insertstr(line_editor, common.c_str());
        return CC_REFRESH;
    }
    state.go_below();
    for (const char sign : candidate_list(completion.candidates, {state.rows(), state.columns()})) {
        std::fputs(sign == '\n' ? "\r\n" : std::string(1, sign).c_str(), state.screen);
    }
    edit_library().el_set(line_editor, EL_REFRESH);
    return CC_NORM;
}

LineEditor::LineEditor(Completer completer) : state_(std::make_unique<State>()) {
    want_utf8();
    state_->completer = std::move(completer);
    EditLine* editor = edit_library().el_init("sijill", stdin, state_->screen, stderr);
    state_->editor = editor;
    edit_library().el_set(editor, EL_CLIENTDATA, state_.get());
    edit_library().el_set(editor, EL_PROMPT, State::show_prompt);
    edit_library().el_set(editor, EL_EDITOR, "emacs");
    edit_library().el_set(editor, EL_GETCFN, State::read_letter);
    // Wide: of names that it has to convert libedit never frees the copy.
    edit_library().el_wset(editor, EL_ADDFN, L"sijill-complete", L"what could come next",
                           State::complete);
    edit_library().el_wset(editor, EL_ADDFN, L"sijill-next-letter", L"behind the next letter",
                           State::move<1>);
    edit_library().el_wset(editor, EL_ADDFN, L"sijill-prev-letter", L"before the letter",
                           State::move<-1>);
    for (const Binding& binding : kBindings) {
        edit_library().el_set(editor, EL_BIND, binding.key, binding.action, nullptr);
    }
    HistEvent event{};
    edit_library().history(state_->history, &event, H_SETSIZE, kHistorySize);
    edit_library().history(state_->history, &event, H_SETUNIQUE, 1);
    edit_library().el_set(editor, EL_HIST, edit_library().history, state_->history);
    edit_library().el_source(editor, nullptr);
}

LineEditor::~LineEditor() {
    edit_library().el_end(state_->editor);
    edit_library().history_end(state_->history);
    std::fclose(state_->screen);
}

LineEditor::Line LineEditor::read(const std::string& prompt) {
    state_->prompt = prompt;
    state_->interrupted = false;
    std::fputs(state_->dumb ? "" : kPasteOn, state_->screen);
    state_->keys.begin();
    // Before the prompt: the terminal echoes no more.
    edit_library().el_set(state_->editor, EL_PREP_TERM, 1);
    int size = 0;
    const char* typed = edit_library().el_gets(state_->editor, &size);
    state_->keys.end();
    std::fputs(state_->dumb ? "" : kPasteOff, state_->screen);
    const End end = state_->hung_up       ? End::hung_up
                    : state_->interrupted ? End::interrupted
                    : typed == nullptr    ? End::left
                                          : End::line;
    std::fputs(end == End::left ? "\n" : "", state_->screen);
    std::fflush(state_->screen);
    std::string text = end == End::line ? std::string(typed, static_cast<std::size_t>(size)) : "";
    if (text.ends_with('\n')) {
        text.pop_back();
    }
    return {end, text};
}

void LineEditor::remember(const std::string& entry) {
    HistEvent event{};
    edit_library().history(state_->history, &event, H_ENTER, entry.c_str());
}

} // namespace sijill::cli
