#include "inspect/ticket.h"

#include <string.h>

static char *
hash_parts(const struct text *part, size_t parts, char ticket[DIGEST_SIZE])
{
	struct digest *digest = digest_begin();

	for (size_t i = 0; i < parts; i++) {
		digest_add(digest, part[i]);
		digest_add(digest, i + 1 < parts ? TEXT("/") : TEXT("\n"));
	}
	digest_end(digest, ticket);
	return ticket;
}

char *
ticket_of(struct text seed, struct text stratum, struct text id, char ticket[DIGEST_SIZE])
{
	return hash_parts((struct text[]){ seed, stratum, id }, 3, ticket);
}

char *
ticket_of_name(struct text seed, struct text name, char ticket[DIGEST_SIZE])
{
	return hash_parts((struct text[]){ seed, name }, 2, ticket);
}

struct text
ticket_seed(struct text number, struct arena *arena)
{
	struct text from = text_trim(number);
	char *to = arena_alloc(arena, from.n + 1);
	size_t n = 0;
	size_t used;

	for (size_t i = 0; i < from.n; i += used) {
		bool blank = text_is_blank(text_decode(from.p + i, from.n - i, &used));

		if (blank && to[n - 1] != ' ') /* the first is none */
			to[n++] = ' ';
		for (size_t k = 0; !blank && k < used; k++)
			to[n++] = from.p[i + k];
	}
	return (struct text){ to, n };
}

bool
ticket_takes(struct text part)
{
	for (size_t i = 0; i < part.n; i++)
		if ((unsigned char)part.p[i] < ' ' || strchr("/|&\\=\"'`$[]*^,", part.p[i]) != NULL)
			return false;
	return text_valid(part.p, part.n) == part.n && !text_has_any(part, "＝|“|”");
}
