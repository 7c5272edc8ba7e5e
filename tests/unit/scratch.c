#define _XOPEN_SOURCE 700 /* nftw(), mkdtemp() */

#include "scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct scratch scratch;

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
	struct scratch *own = context;
	struct text file = f->where->file;
	size_t used = strlen(own->found);
	size_t root = strlen(own->dir) + 1;

	if (file.n > root && strncmp(file.p, own->dir, root - 1) == 0)
		file = (struct text){ file.p + root, file.n - root };
	(void)snprintf(own->found + used, sizeof(own->found) - used, "%.*s:%zu %s\n", (int)file.n,
		       file.p, f->where->line, f->id);
	used = strlen(own->said);
	(void)snprintf(own->said + used, sizeof(own->said) - used, "%.*s\n", (int)f->message.n,
		       f->message.p);
	used = strlen(own->cells);
	(void)snprintf(own->cells + used, sizeof(own->cells) - used, "%s %zu ", f->id,
		       f->where->line);
	add_word(own->cells, sizeof(own->cells), f->where->column, ' ');
	add_word(own->cells, sizeof(own->cells), f->where->household, ' ');
	add_word(own->cells, sizeof(own->cells), f->value, '\n');
}

void
scratch_begin(struct scratch *own)
{
	*own = (struct scratch){ .dir = "/tmp/jz-test-XXXXXX" };
	if (mkdtemp(own->dir) == NULL)
		abort();
	own->diag = (struct diag){ .language = LANGUAGE_EN, .sink = collect, .context = own };
}

void
scratch_forget(struct scratch *own)
{
	own->found[0] = '\0';
	own->said[0] = '\0';
	own->cells[0] = '\0';
}

const char *
scratch_path(const struct scratch *own, const char *path)
{
	static char whole[512];

	(void)snprintf(whole, sizeof(whole), "%s/%s", own->dir, path);
	return whole;
}

void
scratch_write_bytes(struct scratch *own, const char *path, const char *bytes, size_t n)
{
	char whole[512];

	(void)snprintf(whole, sizeof(whole), "%s", scratch_path(own, path));
	for (char *at = whole + strlen(own->dir) + 1; (at = strchr(at, '/')) != NULL; at++) {
		*at = '\0';
		(void)mkdir(whole, 0700);
		*at = '/';
	}
	FILE *file = fopen(whole, "wb");

	if (file == NULL || fwrite(bytes, 1, n, file) != n || fclose(file) != 0)
		abort();
}

void
scratch_write(struct scratch *own, const char *path, const char *content)
{
	scratch_write_bytes(own, path, content, strlen(content));
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
scratch_end(struct scratch *own)
{
	arena_free(&own->arena);
	(void)nftw(own->dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

void
scratch_set_up(void)
{
	scratch_begin(&scratch);
}

void
scratch_tear_down(void)
{
	scratch_end(&scratch);
}
