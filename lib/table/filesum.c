#include "table/filesum.h"

#include <errno.h>

#include "base/fault.h"
#include "os/path.h"
#include "os/spool.h"
#include "table/infile.h"

enum { BLOCK = 64 * 1024 };

struct reading {
	int fd;
	int error;
	int64_t lines;
	char block[BLOCK];
};

static bool
next_block(void *context, struct text *piece)
{
	struct reading *reading = context;
	long n = spool_read(reading->fd, reading->block, BLOCK);

	reading->error = n < 0 ? errno : 0;
	*piece = (struct text){ reading->block, n > 0 ? (size_t)n : 0 };
	for (size_t i = 0; i < piece->n; i++)
		reading->lines += piece->p[i] == '\n';
	return n > 0;
}

bool
filesum_has(const char *path)
{
	return path_kind(path) == PATH_FILE;
}

bool
filesum_read(struct filesum *sum, const char *path, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	struct reading reading = { .fd = infile_open(path, diag, &where) };
	struct filesum read;
	struct fault room;

	if (reading.fd < 0)
		return false;
	hash_digest_of(next_block, &reading, read.digest);
	spool_close(reading.fd);
	if (reading.error != 0) {
		diag_say(diag, DIAG_FILE_READ, .at = where,
			 .one = text_of(fault_text(reading.error, diag->language, &room)));
		return false;
	}
	read.lines = reading.lines;
	*sum = read;
	return true;
}
