#ifndef JZ_OS_LIBRARY_H
#define JZ_OS_LIBRARY_H

#include <stddef.h>

/* Libraries that few runs need, which are loaded where one is needed and not at every start. */

/* A function, or a variable, of a library, and where in a struct its address goes. */
struct library_symbol {
	const char *name;
	size_t offset; /* of a pointer to what the symbol is */
};

/*
 * Load a library by its file name, as the system looks for it; it stays until this program ends.
 * Gives a struct of so many bytes with the addresses of its symbols, to be freed; NULL where the
 * library, or one of them, is not there.
 */
void *library_load(const char *file, const struct library_symbol *symbol, size_t n, size_t size);

#endif
