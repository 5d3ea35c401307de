#pragma once

#include "base/temp_folder.hpp"
#include "kb/base_access.hpp"
#include "sijill/knowledge_base.hpp"
#include "support/error_of.hpp"

#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <fstream>
#include <string>

/// A folder of its own for one test, with files in it.
class ScratchFolder : public sijill::TempFolder {
public:
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        const std::filesystem::path file = *this / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
};

/// A base with the seeds in a scratch folder.
struct SeededBase {
    ScratchFolder folder;
    std::filesystem::path file = folder / "base.db";
    sijill::KnowledgeBase base = sijill::KnowledgeBase::create(file);

    SeededBase() { base.add_seeds(); }

    std::string value(const std::string& sql) {
        return sijill::kb::connection_of(base).database().execAndGet(sql).getString();
    }

    /// Changes rows behind the base's back.
    void execute(const std::string& sql) { sijill::kb::connection_of(base).database().exec(sql); }
};
