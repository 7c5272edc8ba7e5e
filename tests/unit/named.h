#ifndef JZ_TESTS_NAMED_H
#define JZ_TESTS_NAMED_H

#include <stddef.h>

/* What tests of readers and writers share that want the name of a file. */
enum { NAMED_SIZE = 32 };

/* A file of these two texts, a header and its rows; its name is put into path and returned. */
const char *named_file(char path[NAMED_SIZE], const char *header, const char *rows);

/* What the file holds, as much of it as fits, with a NUL behind it; the file is gone then. */
char *named_take(const char *path, char *text, size_t size);

#endif
