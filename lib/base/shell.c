#include "base/shell.h"

#include <stdbool.h>
#include <string.h>

/* A quote cannot stand between quotes: it ends them, comes behind a backslash, and begins them. */
static size_t
put(char *to, struct text word)
{
	bool quoted = word.n == 0;
	size_t n = 0;

	for (size_t i = 0; i < word.n; i++) {
		char c = word.p[i];

		/* bytes beyond ASCII mean nothing to a shell */
		quoted |= !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || text_is_digit(c) ||
			    (unsigned char)c >= 0x80 ||
			    (c != '\0' && strchr("-_./:,+@%=", c) != NULL));
	}
	if (quoted)
		to[n++] = '\'';
	for (size_t i = 0; i < word.n; i++) {
		if (word.p[i] == '\'') {
			memcpy(to + n, "'\\'", 3);
			n += 3;
		}
		to[n++] = word.p[i];
	}
	if (quoted)
		to[n++] = '\'';
	return n;
}

struct text
shell_command(struct arena *arena, const struct text *word, size_t n)
{
	size_t most = 0;
	size_t used = 0;

	for (size_t i = 0; i < n; i++)
		most += 4 * word[i].n + 3;
	char *line = arena_alloc(arena, most + 1);

	for (size_t i = 0; i < n; i++) {
		if (word[i].p == NULL)
			continue;
		if (used > 0)
			line[used++] = ' ';
		used += put(line + used, word[i]);
	}
	return (struct text){ line, used };
}
