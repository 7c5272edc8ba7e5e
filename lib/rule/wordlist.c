#include "rule/wordlist.h"

#include <string.h>

bool
wordlist_cut(struct text *t, struct text *word)
{
	static const char *const comma[] = { "、", ",", "，" };
	size_t n = t->n;
	size_t used = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(comma); i++) {
		size_t at = text_find((struct text){ t->p, n }, text_of(comma[i]));

		if (at != SIZE_MAX) {
			n = at;
			used = strlen(comma[i]);
		}
	}
	*word = text_trim((struct text){ t->p, n });
	*t = (struct text){ t->p + n + used, t->n - n - used };
	return used > 0;
}

const struct text *
wordlist_read(struct text t, size_t *count, struct arena *arena)
{
	struct text *list = arena_alloc(arena, (t.n + 1) * sizeof(*list));
	bool more = true;

	*count = 0;
	while (more) {
		struct text word;

		more = wordlist_cut(&t, &word);
		if (word.n == 0)
			return NULL;
		for (size_t i = 0; i < *count; i++)
			if (text_equal(list[i], word))
				return NULL;
		list[(*count)++] = word;
	}
	return list;
}
