#include "table/outfile.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/fault.h"
#include "os/replace.h"
#include "os/spool.h"
#include "table/filelog.h"

enum {
	BUFFER = 256 * 1024,
	PIECE = 16 * 1024, /* goes out as it stands */
};

struct outfile {
	struct diag *diag;
	struct text name; /* for findings */
	struct replace file;
	int error;                  /* the first errno */
	struct filesum_taken taken; /* of what is on the disk, where somebody asks for it */
	bool ready;                 /* see outfile_prepare() */
	size_t used;
	char buffer[BUFFER];
};

static bool
trouble(struct diag *diag, struct text name, int error)
{
	struct fault room;

	diag_say(diag, DIAG_FILE_WRITE, .at = { .file = name },
		 .one = text_of(fault_text(error, diag->language, &room)));
	return false;
}

struct outfile *
outfile_open(const char *path, struct diag *diag)
{
	struct outfile *out = arena_calloc(1, sizeof(*out));
	int error = replace_open(&out->file, path);

	out->diag = diag;
	out->name = text_of(path == NULL ? "-" : path);
	if (error == 0)
		return out;
	trouble(diag, out->name, error);
	outfile_abandon(out);
	return NULL;
}

static void
keep_error(struct outfile *out, int error)
{
	if (out->error == 0)
		out->error = error;
}

static void
write_out(struct outfile *out, const char *bytes, size_t n)
{
	if (out->error == 0)
		keep_error(out, spool_write(out->file.fd, bytes, n));
	if (out->diag->files != NULL && !out->diag->files->unsummed)
		filesum_take(&out->taken, out->taken.bytes, bytes, n);
}

static void
flush(struct outfile *out)
{
	write_out(out, out->buffer, out->used);
	out->used = 0;
}

void
outfile_write(struct outfile *out, const void *bytes, size_t n)
{
	if (n >= PIECE || n > BUFFER - out->used)
		flush(out);
	if (n >= PIECE) {
		write_out(out, bytes, n);
		return;
	}
	if (n > 0)
		memcpy(out->buffer + out->used, bytes, n);
	out->used += n;
}

void
outfile_text(struct outfile *out, struct text text)
{
	outfile_write(out, text.p, text.n);
}

const char *
outfile_path(const struct outfile *out)
{
	return out->file.path;
}

bool
outfile_is_file(const struct outfile *out)
{
	return replace_is_file(&out->file);
}

void
outfile_fail(struct outfile *out, int error)
{
	keep_error(out, error);
}

bool
outfile_failed(const struct outfile *out)
{
	return out->error != 0;
}

bool
outfile_prepare(struct outfile *out)
{
	flush(out);
	if (out->error == 0 && !out->ready)
		keep_error(out, replace_prepare(&out->file));
	out->ready = out->error == 0;
	return out->ready || trouble(out->diag, out->name, out->error);
}

bool
outfile_finish(struct outfile *out)
{
	bool good = out->ready || outfile_prepare(out);
	int error = good ? replace_finish(&out->file) : 0;
	struct filelog *files = out->diag->files;
	struct filesum sum = { 0 };

	if (error != 0)
		good = trouble(out->diag, out->name, error);
	/* what a library wrote by name is read for its sum */
	if (good && files != NULL &&
	    (files->unsummed || filesum_end(&out->taken, out->file.fd, &sum) == 0))
		filelog_add(files, out->name.p, &sum);
	outfile_abandon(out);
	return good;
}

void
outfile_abandon(struct outfile *out)
{
	if (out == NULL)
		return;
	replace_close(&out->file);
	filesum_drop(&out->taken);
	free(out);
}
