#include "table/infile.h"

#include <errno.h>
#include <string.h>

#include "base/fault.h"
#include "os/spool.h"

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

	spool_close(from);
	if (error == 0 && spool_rewind(to))
		return to;
	spool_close(to);
	return trouble(diag, DIAG_FILE_READ, where, error);
}

int
infile_open(const char *path, struct diag *diag, const struct where *where)
{
	int fd = spool_input(strcmp(path, "-") == 0 ? NULL : path);

	if (fd < 0)
		return trouble(diag, DIAG_FILE_OPEN, where, errno);
	/* a shell may have read the first lines of standard input already */
	return spool_is_fresh(fd) ? fd : spooled(fd, diag, where);
}
