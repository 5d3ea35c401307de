// Headers that many tests include; compiled once for all test programs. A test includes what it
// needs itself.
#pragma once

#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>
