#include "bench/support/program.hpp"

#include "sijill/error.hpp"

#include <cmath>
#include <exception>
#include <iostream>
#include <sstream>

namespace sijill::bench {
namespace {

int report_error(const CLI::App& app, const Error& error) {
    std::cerr << app.get_name() << ": " << error.what() << '\n';
    std::istringstream hint(error.hint());
    for (std::string line; std::getline(hint, line);) {
        std::cerr << "  " << line << '\n';
    }
    return exit_code(error.code());
}

} // namespace

void add_format_option(CLI::App& app, std::string& name) {
    app.add_option("--format", name, "form of the answer")
        ->check(CLI::IsMember({"table", "json", "jsonl", "csv", "tsv", "markdown", "html"}))
        ->capture_default_str();
}

void print(std::span<const ResultSet> results, const std::string& format) {
    render::RenderOptions options;
    options.format = render::format_from_name(format).value_or(render::Format::table);
    std::cout << (results.size() == 1 ? render::render(results.front(), options)
                                      : render::render_sections(results, options))
              << std::flush;
    if (!std::cout) {
        throw Error(ErrorCode::database, "cannot write to standard output"_text);
    }
}

int run_program(CLI::App& app, int count, const char* const* arguments,
                const std::function<void()>& work) {
    try {
        app.parse(count, arguments);
        work();
        return 0;
    } catch (const CLI::ParseError& error) {
        const int rc = app.exit(error, std::cout, std::cerr);
        return rc == 0 ? 0 : static_cast<int>(ErrorCode::usage);
    } catch (const Error& error) {
        return report_error(app, error);
    } catch (const std::exception& error) {
        return report_error(app, Error(ErrorCode::database, Message::verbatim(error.what())));
    }
}

std::vector<Column> columns(std::initializer_list<const char*> keys) {
    std::vector<Column> columns;
    for (const char* key : keys) {
        columns.emplace_back().key = key;
    }
    return columns;
}

Value rounded(double figure, int digits) {
    const double scale = std::pow(10.0, digits);
    return std::round(figure * scale) / scale + 0.0; // -0 becomes 0
}

} // namespace sijill::bench
