#include "table/filelog.h"

#include <string.h>

#include "os/path.h"
#include "os/spool.h"

struct filelog_file {
	struct filelog_file *before;
	const char *path;
	bool written;
	bool changed; /* since it was opened first */
	bool done;    /* sum is that of the whole file */
	struct spool_stamp stamp;
	struct filesum_taken taken;
	struct filesum sum;
};

static struct filelog_file *
look_up(const struct filelog *log, const char *path, bool written)
{
	struct filelog_file *file = log->last;

	while (file != NULL && (file->written != written || strcmp(file->path, path) != 0))
		file = file->before;
	return file;
}

static struct filelog_file *
put(struct filelog *log, const char *path, bool written)
{
	struct filelog_file *file = arena_alloc(&log->arena, sizeof(*file));

	*file = (struct filelog_file){
		.before = log->last,
		.path = arena_string(&log->arena, text_of(path)),
		.written = written,
	};
	return log->last = file;
}

struct filelog_file *
filelog_open(struct filelog *log, const char *path, int fd)
{
	struct spool_stamp stamp;

	if (log == NULL || log->unsummed || strcmp(path, "-") == 0 || !spool_stamp(fd, &stamp))
		return NULL;
	struct filelog_file *file = look_up(log, path, false);

	if (file != NULL) {
		file->changed |= !spool_stamp_same(&stamp, &file->stamp);
		return NULL;
	}
	file = put(log, path, false);
	file->stamp = stamp;
	return file;
}

void
filelog_take(struct filelog_file *file, int64_t offset, const char *bytes, size_t n)
{
	if (file != NULL)
		filesum_take(&file->taken, offset, bytes, n);
}

void
filelog_close(struct filelog_file *file, int fd)
{
	struct spool_stamp stamp;

	if (file == NULL)
		return;
	file->done = filesum_end(&file->taken, fd, &file->sum) == 0;
	file->changed |= !spool_stamp(fd, &stamp) || !spool_stamp_same(&stamp, &file->stamp);
}

void
filelog_add(struct filelog *log, const char *path, const struct filesum *sum)
{
	if (log == NULL)
		return;
	struct filelog_file *file = put(log, path, true);

	file->sum = *sum;
	file->done = true;
}

enum filelog_found
filelog_find(const struct filelog *log, const char *path, bool written, struct filesum *sum)
{
	const struct filelog_file *file = log == NULL ? NULL : look_up(log, path, written);

	if (file == NULL)
		return FILELOG_NONE;
	if (file->changed)
		return FILELOG_CHANGED;
	if (!file->done)
		return FILELOG_NONE;
	*sum = file->sum;
	return FILELOG_SUM;
}

bool
filelog_wrote(const struct filelog *log, const char *path)
{
	const struct filelog_file *file = log == NULL ? NULL : log->last;

	while (file != NULL && (!file->written || !path_same(file->path, path)))
		file = file->before;
	return file != NULL;
}

void
filelog_free(struct filelog *log)
{
	for (struct filelog_file *file = log->last; file != NULL; file = file->before)
		filesum_drop(&file->taken);
	arena_free(&log->arena);
	*log = (struct filelog){ 0 };
}
