#include "cli/arguments/user_config.hpp"

#include "base/deep_toml.hpp"
#include "base/did_you_mean.hpp"
#include "base/files.hpp"
#include "cli/process/terminal.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sijill::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const Config& config, int line, const Message& fault,
                       const Message& hint = {}) {
    throw Error(ErrorCode::bad_input, {"{}:{}: {}"_text, config.file.string(), line, fault}, hint);
}

std::string text_of(const Config& config, const std::string& name, const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) {
        return *text;
    }
    if (const auto number = node.value_exact<std::int64_t>()) {
        return std::to_string(*number);
    }
    fail(config, static_cast<int>(node.source().begin.line),
         {"{} takes a text or a number"_text, name});
}

std::string path_of(const Config& config, const Setting& setting, const std::string& path) {
    if (!path.starts_with("~/")) {
        return config.file.parent_path() / path;
    }
    const fs::path home = environment("HOME");
    if (home.empty()) {
        fail(config, setting.line, {"{}: {}, but HOME is not set"_text, setting.name, path});
    }
    return home / path.substr(2);
}

Setting read_setting(const Config& config, const std::string& name, const toml::node& node) {
    Setting setting{name, {}, static_cast<int>(node.source().begin.line)};
    const auto& names = config_names();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        const Message all("there are {}"_text, fmt::format("{}", fmt::join(names, ", ")));
        fail(config, setting.line, {"there is no setting {}"_text, name},
             did_you_mean(name, names).or_else(all));
    }
    if (const toml::array* several = node.as_array(); several != nullptr && name == "queries") {
        for (const toml::node& one : *several) {
            if (!one.is_string()) {
                fail(config, setting.line, "queries takes a text or an array of texts"_text);
            }
            setting.values.push_back(text_of(config, name, one));
        }
    } else {
        setting.values.push_back(text_of(config, name, node));
    }
    if (name == "db" && setting.values.back().empty()) {
        fail(config, setting.line, {"{} needs a value"_text, name},
             "without this line, the base built in is asked"_text);
    }
    if (name == "db" || name == "queries" || name == "thesaurus") {
        std::erase(setting.values, "");
        for (std::string& value : setting.values) {
            value = path_of(config, setting, value);
        }
    }
    return setting;
}

} // namespace

fs::path config_file() {
    if (const char* chosen = std::getenv("SIJILL_CONFIG"); chosen != nullptr) {
        return chosen;
    }
    const fs::path below = "sijill/config.toml";
    // The specification: a relative path is invalid, and is to be ignored.
    if (const fs::path folder = environment("XDG_CONFIG_HOME"); folder.is_absolute()) {
        return folder / below;
    }
    const fs::path home = environment("HOME");
    return home.empty() ? home : home / ".config" / below;
}

const std::vector<std::string>& config_names() {
    static const std::vector<std::string> names{"db",    "format",    "lang",   "queries",
                                                "color", "bidi",      "digits", "calendar",
                                                "width", "thesaurus", "curator"};
    return names;
}

Config read_config() {
    Config config{config_file(), false, {}};
    std::error_code ignored;
    if (config.file.empty() || !fs::exists(fs::symlink_status(config.file, ignored))) {
        if (std::getenv("SIJILL_CONFIG") != nullptr && !config.file.empty()) {
            throw Error(ErrorCode::usage, {"{}: no such file"_text, config.file.string()},
                        "SIJILL_CONFIG names it; set to nothing, there is no configuration"_text);
        }
        return config;
    }
    config.exists = true;
    const std::string text = read_file(
        config.file, kLargestDefinition,
        {"it is the configuration; SIJILL_CONFIG names another"_text, ErrorCode::database});
    if (const auto line = find_deep_key(text)) {
        fail(config, *line, {"a key of more than {} parts"_text, kMostKeyParts});
    }
    try {
        for (const auto& [name, node] : toml::parse(text)) {
            Setting setting = read_setting(config, std::string(name.str()), node);
            if (!setting.values.empty()) {
                config.settings.push_back(std::move(setting));
            }
        }
    } catch (const toml::parse_error& error) {
        fail(config, static_cast<int>(error.source().begin.line),
             Message::foreign(std::string(error.description())));
    }
    return config;
}

void apply_config(const Config& config, Command& program) {
    for (const Setting& setting : config.settings) {
        const std::string& value = setting.values.back();
        Option& option = *std::ranges::find(program.options(), setting.name, &Option::name);
        if (const Message fault = option.fault(setting.name, value); !fault.empty()) {
            fail(config, setting.line, fault);
        }
        if (setting.name == "format" && (value == "svg" || value == "chart" || value == "xlsx")) {
            fail(config, setting.line, {"format {} does not fit every answer"_text, value},
                 "give it with --format where it does"_text);
        }
        option.store(setting.values);
        option.preset = option.repeats ? "" : value;
    }
}

} // namespace sijill::cli
