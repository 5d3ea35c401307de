#pragma once

#include "kb/connection.hpp"
#include "sijill/knowledge_base.hpp"
#include "support/error_of.hpp"

#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

/// A folder of its own for one test, removed with all that is in it.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "sijill-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no scratch folder");
        }
        path_ = name;
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    std::filesystem::path write(const std::string& name, const std::string& content) const {
        const std::filesystem::path file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

private:
    std::filesystem::path path_;
};

/// A base with the seeds in a scratch folder.
struct SeededBase {
    ScratchFolder folder;
    std::filesystem::path file = folder / "base.db";
    sijill::KnowledgeBase base = sijill::KnowledgeBase::create(file);

    SeededBase() { base.add_seeds(); }

    std::string value(const std::string& sql) {
        return base.connection().database().execAndGet(sql).getString();
    }

    /// Changes rows behind the base's back.
    void execute(const std::string& sql) { base.connection().database().exec(sql); }
};
