#include "named.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit.h"

const char *
named_file(char path[NAMED_SIZE], const char *header, const char *rows)
{
	strcpy(path, "/tmp/jz-named-XXXXXX");
	int fd = mkstemp(path);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, header, strlen(header)), (ssize_t)strlen(header));
	ck_assert_int_eq(write(fd, rows, strlen(rows)), (ssize_t)strlen(rows));
	close(fd);
	return path;
}

char *
named_take(const char *path, char *text, size_t size)
{
	FILE *file = fopen(path, "rb");

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, size - 1, file)] = '\0';
	fclose(file);
	unlink(path);
	return text;
}
