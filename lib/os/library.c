#include "os/library.h"

#include <dlfcn.h>
#include <string.h>

_Static_assert(sizeof(void *) == sizeof(void (*)(void)), "POSIX: a function has an address");

bool
library_load(const char *file, const struct library_symbol *symbol, size_t n)
{
	void *library = dlopen(file, RTLD_LAZY | RTLD_NODELETE);

	for (size_t i = 0; library != NULL && i < n; i++) {
		void *found = dlsym(library, symbol[i].name);

		if (found == NULL)
			return false;
		memcpy(symbol[i].pointer, &found, sizeof(found));
	}
	return library != NULL;
}
