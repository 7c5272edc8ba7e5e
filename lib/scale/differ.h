#ifndef JZ_SCALE_DIFFER_H
#define JZ_SCALE_DIFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

/* Where two tables that should be one begin to differ. */
struct differ {
	size_t line;        /* of the first row that differs, from 1; 0: no cell does */
	struct text column; /* its heading in the first row; blank: one has more rows or cells */
};

/* On false one is no table, which was reported as trouble.  Texts are the arena's. */
bool differ_find(struct differ *differ, const char *one, const char *two, struct arena *arena,
		 struct diag *diag);

#endif
