// Texts made by dice: the same ones in every run.
#pragma once

#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <iterator>
#include <random>
#include <string>

namespace sijill::test {

class RandomText {
public:
    explicit RandomText(unsigned seed) : dice_(seed) {}

    /// Arabic, marks, Latin, digits, punctuation and whatever else Unicode has; now and then bytes
    /// that are no UTF-8.
    std::string next() {
        std::string text;
        for (auto letters = below(40); letters > 0; --letters) {
            if (below(25) == 0) {
                text += static_cast<char>(below(256));
            } else {
                text += text::to_utf8(std::u32string(1, letter()));
            }
        }
        return text;
    }

private:
    char32_t below(std::size_t limit) {
        return static_cast<char32_t>(
            std::uniform_int_distribution<std::size_t>(0, limit - 1)(dice_));
    }

    char32_t letter() {
        constexpr text::CodePointRange kRanges[] = {
            {0x20, 0x40},     {0x41, 0x7A},       {0x30, 0x39},        {0x2C, 0x2E},
            {0x600, 0x6FF},   {0x621, 0x64A},     {0x621, 0x64A},      {0x64B, 0x655},
            {0x660, 0x66C},   {0xA0, 0x24F},      {0x300, 0x345},      {0x370, 0x4FF},
            {0x8A0, 0x8FF},   {0x900, 0x97F},     {0x1100, 0x11FF},    {0x1E00, 0x1FFF},
            {0x2000, 0x206F}, {0x2070, 0x218F},   {0x3040, 0x30FF},    {0xAC00, 0xAC40},
            {0xFB00, 0xFB06}, {0xFB50, 0xFDFF},   {0xFE70, 0xFEFF},    {0xFF00, 0xFFEF},
            {0x9, 0xD},       {0x1F1E6, 0x1F64F}, {0x10000, 0x10FFFF}, {0xE000, 0xE010}};
        const auto& [first, last] = kRanges[below(std::size(kRanges))];
        return first + below(last - first + 1);
    }

    std::mt19937 dice_;
};

} // namespace sijill::test
