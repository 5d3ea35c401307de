# sijill_embed_files(TARGET BASE_DIR FILE...)
# Puts files into TARGET as read-only bytes. sijill::embedded_files(prefix) returns those whose names begin with a prefix; the
# name of a file is its path below BASE_DIR. The assembler's .incbin is fast, where a C array would take minutes to compile.
function(sijill_embed_files target base_dir)
    set(assembly ".section .rodata\n")
    set(declarations "")
    set(rows "")
    set(number 0)
    foreach(file IN LISTS ARGN)
        get_filename_component(path "${file}" ABSOLUTE BASE_DIR "${base_dir}")
        file(RELATIVE_PATH name "${base_dir}" "${path}")
        string(APPEND assembly ".balign 16\n.global sijill_embedded_${number}_begin\n.global sijill_embedded_${number}_end\n"
               ".hidden sijill_embedded_${number}_begin\n.hidden sijill_embedded_${number}_end\n"
               "sijill_embedded_${number}_begin:\n.incbin \"${path}\"\nsijill_embedded_${number}_end:\n.byte 0\n")
        string(APPEND declarations "extern const char sijill_embedded_${number}_begin[];\n"
               "extern const char sijill_embedded_${number}_end[];\n")
        string(APPEND rows "    {\"${name}\", sijill_embedded_${number}_begin, sijill_embedded_${number}_end},\n")
        list(APPEND paths "${path}")
        math(EXPR number "${number} + 1")
    endforeach()
    string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
    set(SIJILL_EMBEDDED_DECLARATIONS "${declarations}")
    set(SIJILL_EMBEDDED_ROWS "${rows}")
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded")
    file(CONFIGURE OUTPUT "${generated}.S" CONTENT "${assembly}" @ONLY)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded_files.cpp.in" "${generated}.cpp" @ONLY)
    # CMake does not see that .incbin depends on the files.
    set_source_files_properties("${generated}.S" PROPERTIES OBJECT_DEPENDS "${paths}")
    target_sources("${target}" PRIVATE "${generated}.S" "${generated}.cpp")
endfunction()
