#ifndef JZ_OS_LIBRARY_H
#define JZ_OS_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* Libraries that few runs need, which are loaded where one is needed and not at every start. */

/* A function, or a variable, of a library, and the pointer that becomes its address. */
struct library_symbol {
	const char *name;
	void *pointer; /* to a pointer of the type that the symbol is of */
};

/*
 * Load a library by its file name, as the system looks for it, and find symbols in it; it stays
 * until this program ends.  False where it, or one of them, is not there.
 */
bool library_load(const char *file, const struct library_symbol *symbol, size_t n);

#endif
