#ifndef JZ_TESTS_VECTOR_H
#define JZ_TESTS_VECTOR_H

#include <stddef.h>

/*
 * Test vectors: a CSV file with a header, its path absolute or under the source folder, read
 * whole and without the code that is tested.  A file that is missing or torn ends the test program.
 */

enum { VECTOR_COLUMNS = 32 };

struct vectors {
	char *bytes;
	const char *(*cell)[VECTOR_COLUMNS]; /* cell[0] is the header; a missing cell is NULL */
	size_t rows;                         /* with the header */
};

struct vectors vectors_load(const char *path);

/* The cell of a row under a heading; "" where it is missing. */
const char *vectors_at(const struct vectors *vectors, size_t row, const char *heading);

void vectors_free(struct vectors *vectors);

#endif
