#include "os/library.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(sizeof(void *) == sizeof(void (*)(void)), "POSIX: a function has an address");

static bool
find_all(void *library, const struct library_symbol *symbol, size_t n, char *found)
{
	for (size_t i = 0; i < n; i++) {
		void *address = dlsym(library, symbol[i].name);

		if (address == NULL)
			return false;
		memcpy(found + symbol[i].offset, &address, sizeof(address));
	}
	return true;
}

void *
library_load(const char *file, const struct library_symbol *symbol, size_t n, size_t size)
{
	void *library = dlopen(file, RTLD_LAZY | RTLD_NODELETE);
	char *found = library == NULL ? NULL : calloc(1, size);

	if (found != NULL && find_all(library, symbol, n, found))
		return found;
	free(found);
	return NULL;
}
