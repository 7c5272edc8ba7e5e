#include "table/filesum.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "os/path.h"
#include "os/spool.h"
#include "table/infile.h"

enum {
	BLOCK = 64 * 1024,
	FEW = 128, /* bytes, of which a byte can count the line feeds */
};

/* In small pieces, whose counts stay in bytes, which is many times faster. */
static int64_t
count_lines(const char *bytes, size_t n)
{
	int64_t lines = 0;

	for (size_t at = 0; at < n; at += FEW) {
		size_t end = n - at < FEW ? n : at + FEW;
		unsigned char few = 0;

		for (size_t i = at; i < end; i++)
			few = (unsigned char)(few + (bytes[i] == '\n'));
		lines += few;
	}
	return lines;
}

bool
filesum_has(const char *path)
{
	return path_kind(path) == PATH_FILE;
}

void
filesum_take(struct filesum_taken *taken, int64_t offset, const char *bytes, size_t n)
{
	if (taken->digest == NULL)
		taken->digest = digest_begin_aside();
	int64_t known = taken->bytes - offset;

	if (known < 0 || known >= (int64_t)n)
		return;
	struct text piece = { bytes + known, n - (size_t)known };

	digest_add(taken->digest, piece);
	taken->lines += count_lines(piece.p, piece.n);
	taken->bytes += (int64_t)piece.n;
}

int
filesum_end(struct filesum_taken *taken, int fd, struct filesum *sum)
{
	char block[BLOCK];
	long got;

	while ((got = spool_read_at(fd, block, sizeof(block), taken->bytes)) > 0)
		filesum_take(taken, taken->bytes, block, (size_t)got);
	if (got < 0) {
		int error = errno;

		filesum_drop(taken);
		return error;
	}
	filesum_take(taken, taken->bytes, block, 0); /* one of no byte has a digest too */
	digest_end(taken->digest, sum->digest);
	sum->lines = taken->lines;
	*taken = (struct filesum_taken){ 0 };
	return 0;
}

void
filesum_drop(struct filesum_taken *taken)
{
	if (taken->digest != NULL)
		digest_end(taken->digest, NULL);
	*taken = (struct filesum_taken){ 0 };
}

bool
filesum_read(struct filesum *sum, const char *path, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	struct filesum_taken taken = { 0 };
	int fd = infile_open(path, diag, &where);
	struct fault room;

	if (fd < 0)
		return false;
	int error = filesum_end(&taken, fd, sum);

	spool_close(fd);
	if (error != 0)
		diag_say(diag, DIAG_FILE_READ, .at = where,
			 .one = text_of(fault_text(error, diag->language, &room)));
	return error == 0;
}
