#include "table/infile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"
#include "table/spool.h"

static int
trouble(struct diag *diag, enum diag_code code, const struct where *where, int error)
{
	struct fault room;

	diag_say(diag, code, .at = *where,
		 .one = text_of(fault_text(error, diag->language, &room)));
	return -1;
}

/* Into a temporary file, which stands at its beginning afterwards; from is closed. */
static int
spooled(int from, struct diag *diag, const struct where *where)
{
	int to = spool_open();
	int error = to < 0 ? errno : spool_copy(from, to);

	close(from);
	if (error == 0 && lseek(to, 0, SEEK_SET) == 0)
		return to;
	if (to >= 0)
		close(to);
	return trouble(diag, DIAG_FILE_READ, where, error);
}

int
infile_open(const char *path, struct diag *diag, const struct where *where)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_NOCTTY);
	struct stat stat;

	fd = spool_above(fd);
	if (fd < 0)
		return trouble(diag, DIAG_FILE_OPEN, where, errno);
	if (fstat(fd, &stat) != 0 || S_ISDIR(stat.st_mode)) {
		close(fd);
		return trouble(diag, DIAG_FILE_OPEN, where, EISDIR);
	}
	/* a shell may have read the first lines of standard input already */
	if (S_ISREG(stat.st_mode) && lseek(fd, 0, SEEK_CUR) == 0)
		return fd;
	return spooled(fd, diag, where);
}
