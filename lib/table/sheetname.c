#include "table/sheetname.h"

#include <stdint.h>

const char *
sheetname(struct arena *arena, struct text title)
{
	enum { CHARACTERS = 31 };
	size_t end = text_find(title, TEXT("  "));
	struct text name = { title.p, end == SIZE_MAX ? title.n : end };
	size_t at = 0;
	size_t used;

	if (text_valid(title.p, title.n) < title.n || text_has_any(name, "[|]|:|*|?|/|\\|'"))
		return NULL;
	for (size_t i = 0; i < CHARACTERS && at < name.n; i++, at += used)
		(void)text_decode(name.p + at, name.n - at, &used);
	return at == 0 ? NULL : arena_string(arena, (struct text){ name.p, at });
}
