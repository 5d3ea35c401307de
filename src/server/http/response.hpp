#pragma once

#include "server/http/request.hpp"

#include <string>

namespace sijill::server {

/// What is sent back. The listener adds Content-Length, Date, and the headers that every answer
/// has.
struct Response {
    unsigned status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::string body; ///< bytes
    Fields headers;   ///< further ones, such as Location
};

} // namespace sijill::server
