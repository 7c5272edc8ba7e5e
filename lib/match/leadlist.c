#include "match/leadlist.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"

static int
compare_texts(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* Texts with a sign between them, in one piece, however many they are. */
static struct text
join_all(const struct text *text, size_t count, struct text sign, struct arena *arena)
{
	size_t n = 0;
	size_t at = 0;

	for (size_t i = 0; i < count; i++)
		n += text[i].n + sign.n;
	char *all = arena_alloc(arena, n + 1);

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			memcpy(all + at, sign.p, sign.n);
		at += i > 0 ? sign.n : 0;
		if (text[i].n > 0)
			memcpy(all + at, text[i].p, text[i].n);
		at += text[i].n;
	}
	return (struct text){ all, at };
}

struct text
leadlist_sorted(struct text *text, size_t count, struct text sign, struct arena *arena)
{
	size_t kept = 0;

	qsort(text, count, sizeof(*text), compare_texts);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || !text_equal(text[i], text[kept - 1]))
			text[kept++] = text[i];
	return join_all(text, kept, sign, arena);
}

struct text
leadlist_once(struct text *text, size_t count, enum language language, struct arena *arena)
{
	struct hash_set seen = { 0 };
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (text[i].n > 0 && !hash_set_add(&seen, hash_text(text[i])))
			text[kept++] = text[i];
	hash_set_free(&seen);
	return join_all(text, kept, language == LANGUAGE_ZH ? TEXT("；") : TEXT("; "), arena);
}
