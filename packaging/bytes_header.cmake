# cmake -DINPUT=sijill.db -DOUTPUT=seeded_image.h -P bytes_header.cmake
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
file(WRITE "${OUTPUT}" "/* The seeded base, an SQLite file, for sqlite3_deserialize(). */
#ifndef SIJILL_SEEDED_IMAGE_H
#define SIJILL_SEEDED_IMAGE_H

static const unsigned char sijill_seeded_image_bytes[] = {
${bytes}
};

#endif
")
