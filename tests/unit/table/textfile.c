#include "textfile.h"

#include <check.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int
textfile_make(const void *bytes, size_t n)
{
	char name[] = "/tmp/jz-text-XXXXXX";
	int fd = mkstemp(name);

	ck_assert_int_ge(fd, 0);
	unlink(name);
	ck_assert(write(fd, bytes, n) == (ssize_t)n);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

char *
textfile_encode(const char *utf8, const char *encoding, size_t *n)
{
	iconv_t how = iconv_open(encoding, "UTF-8");
	size_t left = strlen(utf8);
	size_t room = 4 * left + 4;
	char *from = strdup(utf8);
	char *in = from;
	char *bytes = malloc(room);
	char *out = bytes;

	ck_assert(how != (iconv_t)-1);
	ck_assert(iconv(how, &in, &left, &out, &room) != (size_t)-1);
	iconv_close(how);
	free(from);
	*n = (size_t)(out - bytes);
	return bytes;
}

/* *text has room for a power of two that is above *size. */
static void
add(char **text, size_t *size, const char *bytes, size_t n)
{
	size_t room = 1;

	while (room <= *size)
		room *= 2;
	if (*text == NULL || *size + n >= room) {
		while (room <= *size + n)
			room *= 2;
		*text = realloc(*text, room);
	}
	if (n > 0)
		memcpy(*text + *size, bytes, n);
	*size += n;
	(*text)[*size] = '\0';
}

static void
sink(void *context, const struct finding *finding)
{
	struct textfile *file = context;
	char line[512];
	int n = snprintf(line, sizeof(line), "%s %zu %.*s\n", finding->id, finding->where->line,
			 (int)finding->message.n, finding->message.p);

	add(&file->findings, &file->findings_size, line, (size_t)n);
}

struct diag
textfile_diag(struct textfile *file)
{
	add(&file->rows, &file->rows_size, "", 0);
	add(&file->findings, &file->findings_size, "", 0);
	return (struct diag){ .language = LANGUAGE_EN, .sink = sink, .context = file };
}

void
textfile_row(struct textfile *file, const struct row *row)
{
	char number[32];
	int n = snprintf(number, sizeof(number), "%zu%s", row->line, row->bad ? "!" : "");

	add(&file->rows, &file->rows_size, number, (size_t)n);
	for (size_t i = 0; i < row->count; i++) {
		add(&file->rows, &file->rows_size, "|", 1);
		add(&file->rows, &file->rows_size, row->cell[i].p, row->cell[i].n);
	}
	add(&file->rows, &file->rows_size, "\n", 1);
}

void
textfile_free(struct textfile *file)
{
	free(file->rows);
	free(file->findings);
	*file = (struct textfile){ 0 };
}
