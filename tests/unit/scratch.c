#define _XOPEN_SOURCE 700 /* nftw(), mkdtemp() */

#include "scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A word of a line, or a stroke where it is blank. */
static void
add_word(char *line, size_t size, struct text word, char behind)
{
	size_t used = strlen(line);

	if (word.n == 0)
		word = TEXT("-");
	(void)snprintf(line + used, size - used, "%.*s%c", (int)word.n, word.p, behind);
}

static void
collect(void *context, const struct finding *f)
{
	struct scratch *scratch = context;
	struct text file = f->where->file;
	size_t used = strlen(scratch->found);
	size_t root = strlen(scratch->dir) + 1;

	if (file.n > root && strncmp(file.p, scratch->dir, root - 1) == 0)
		file = (struct text){ file.p + root, file.n - root };
	(void)snprintf(scratch->found + used, sizeof(scratch->found) - used, "%.*s:%zu %s\n",
		       (int)file.n, file.p, f->where->line, f->id);
	used = strlen(scratch->said);
	(void)snprintf(scratch->said + used, sizeof(scratch->said) - used, "%.*s\n",
		       (int)f->message.n, f->message.p);
	used = strlen(scratch->cells);
	(void)snprintf(scratch->cells + used, sizeof(scratch->cells) - used, "%s %zu ", f->id,
		       f->where->line);
	add_word(scratch->cells, sizeof(scratch->cells), f->where->column, ' ');
	add_word(scratch->cells, sizeof(scratch->cells), f->where->household, ' ');
	add_word(scratch->cells, sizeof(scratch->cells), f->value, '\n');
}

void
scratch_begin(struct scratch *scratch)
{
	*scratch = (struct scratch){ .dir = "/tmp/jz-test-XXXXXX" };
	if (mkdtemp(scratch->dir) == NULL)
		abort();
	scratch->diag =
		(struct diag){ .language = LANGUAGE_EN, .sink = collect, .context = scratch };
}

void
scratch_forget(struct scratch *scratch)
{
	scratch->found[0] = '\0';
	scratch->said[0] = '\0';
	scratch->cells[0] = '\0';
}

const char *
scratch_path(const struct scratch *scratch, const char *path)
{
	static char whole[512];

	(void)snprintf(whole, sizeof(whole), "%s/%s", scratch->dir, path);
	return whole;
}

void
scratch_write_bytes(struct scratch *scratch, const char *path, const char *bytes, size_t n)
{
	char whole[512];

	(void)snprintf(whole, sizeof(whole), "%s", scratch_path(scratch, path));
	for (char *at = whole + strlen(scratch->dir) + 1; (at = strchr(at, '/')) != NULL; at++) {
		*at = '\0';
		(void)mkdir(whole, 0700);
		*at = '/';
	}
	FILE *file = fopen(whole, "wb");

	if (file == NULL || fwrite(bytes, 1, n, file) != n || fclose(file) != 0)
		abort();
}

void
scratch_write(struct scratch *scratch, const char *path, const char *content)
{
	scratch_write_bytes(scratch, path, content, strlen(content));
}

static int
remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

void
scratch_end(struct scratch *scratch)
{
	(void)nftw(scratch->dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}
