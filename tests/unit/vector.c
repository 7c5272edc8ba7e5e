#include "vector.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *
need(void *p)
{
	if (p == NULL) {
		perror("test vectors");
		exit(EXIT_FAILURE);
	}
	return p;
}

static char *
read_whole(const char *path)
{
	char name[4096];
	size_t n = 0;
	size_t room = 1U << 20;
	char *bytes = need(malloc(room));

	snprintf(name, sizeof(name), "%s%s%s", path[0] == '/' ? "" : JZ_SOURCE_DIR,
		 path[0] == '/' ? "" : "/", path);
	FILE *file = need(fopen(name, "rb"));

	n = fread(bytes, 1, room - 1, file);
	if (!feof(file))
		need(NULL);
	fclose(file);
	bytes[n] = '\0';
	if (strncmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		memmove(bytes, bytes + 3, n - 2); /* the mark of a file */
	return bytes;
}

/* One cell, unquoted in place; returns what follows its comma or line end, *end says which. */
static char *
cut_cell(char *s, char *end)
{
	char *to = s;
	int quoted = *s == '"';

	for (s += quoted; *s != '\0'; s++) {
		if (quoted && s[0] == '"') {
			if (s[1] != '"') {
				quoted = 0;
				continue;
			}
			s++;
		} else if (!quoted && (*s == ',' || *s == '\n')) {
			break;
		} else if (!quoted && *s == '\r') {
			continue;
		}
		*to++ = *s;
	}
	*end = *s;
	if (*s != '\0')
		s++;
	*to = '\0';
	return s;
}

struct vectors
vectors_load(const char *path)
{
	struct vectors vectors = { .bytes = read_whole(path) };
	size_t lines = 1;

	for (const char *s = vectors.bytes; *s != '\0'; s++)
		lines += *s == '\n';
	vectors.cell = need(calloc(lines, sizeof(*vectors.cell)));
	for (char *s = vectors.bytes; *s != '\0';) {
		char end = ',';

		for (size_t i = 0; end == ',' && i < VECTOR_COLUMNS; i++) {
			vectors.cell[vectors.rows][i] = s;
			s = cut_cell(s, &end);
		}
		vectors.rows++;
	}
	return vectors;
}

const char *
vectors_at(const struct vectors *vectors, size_t row, const char *heading)
{
	for (size_t i = 0; i < VECTOR_COLUMNS && vectors->cell[0][i] != NULL; i++)
		if (strcmp(vectors->cell[0][i], heading) == 0)
			return vectors->cell[row][i] == NULL ? "" : vectors->cell[row][i];
	fprintf(stderr, "test vectors: no column %s\n", heading);
	exit(EXIT_FAILURE);
}

void
vectors_free(struct vectors *vectors)
{
	free(vectors->cell);
	free(vectors->bytes);
}
