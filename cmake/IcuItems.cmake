# cmake -D ICUPKG=… -D PACKAGE=… -D ITEMS=… -D OUTPUT=… -P IcuItems.cmake
# Writes the names in the file ITEMS that the package of ICU's data has into OUTPUT, one a line, for icupkg. Of names with a
# bar between them, it is the first that there is: ICU moves data from one item to another between versions.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND "${ICUPKG}" -l "${PACKAGE}" OUTPUT_VARIABLE list COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "[\r\n]+" ";" available "${list}")

file(STRINGS "${ITEMS}" lines)
set(names "")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "#.*" "" line "${line}")
    separate_arguments(words UNIX_COMMAND "${line}")
    foreach(word IN LISTS words)
        string(REPLACE "|" ";" choices "${word}")
        set(found "")
        foreach(choice IN LISTS choices)
            if(NOT found AND choice IN_LIST available)
                set(found "${choice}")
            endif()
        endforeach()
        if(NOT found)
            message(FATAL_ERROR "${PACKAGE} has no ${word}, which ${ITEMS} names")
        endif()
        string(APPEND names "${found}\n")
    endforeach()
endforeach()
file(WRITE "${OUTPUT}" "${names}")
