#ifndef JZ_TABLE_OUTFILE_H
#define JZ_TABLE_OUTFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"

/*
 * A file that appears whole or not at all; one that its group may write stays so.  Bytes go
 * to a file without a name, mode 0600, of which nothing is left when the run is killed
 * (os/replace.h); outfile_finish() syncs it and gives it its name.  Where the target is standard
 * output, or is there and is no regular file (a device, a pipe), outfile_finish() copies the bytes;
 * so it does where the target's file system has no files without a name (then into a file beside
 * the target, which is renamed).  What would end the run (SIGHUP, SIGINT, SIGQUIT, SIGTERM) waits
 * until the file is in its place.
 */
struct outfile;

/*
 * path NULL or "-": standard output.  path must outlive the outfile.  Trouble is reported to
 * diag and gives NULL.
 */
struct outfile *outfile_open(const char *path, struct diag *diag);

/* Bytes are buffered.  Errors are kept for outfile_finish(). */
void outfile_write(struct outfile *out, const void *bytes, size_t n);
void outfile_text(struct outfile *out, struct text text);

/*
 * A name under which the temporary file can be opened, for a library that writes by name and
 * truncates or not as it likes; nothing else may then be written.  Good until out is freed.
 */
const char *outfile_path(const struct outfile *out);

/* Will there be a file, which other programs may open; not a stream, which others read on? */
bool outfile_is_file(const struct outfile *out);

/* Something else went wrong while the bytes were made, as an errno value; it is kept too. */
void outfile_fail(struct outfile *out, int error);

/* Has anything gone wrong so far? */
bool outfile_failed(const struct outfile *out);

/*
 * Do what can fail for want of room, before several files take their places together: all bytes
 * are on the disk, or, where there is no file to be, in the stream.  Nothing may be written
 * afterwards.  On false trouble is reported, and out can only be abandoned.
 */
bool outfile_prepare(struct outfile *out);

/*
 * Put the file in its place and free out.  On false trouble is reported, nothing is left
 * behind, and what stood at the target is as it was (a pipe or a terminal may have taken the
 * beginning).  A reader that went away is reported like a full disk, and SIGPIPE kills nobody.
 */
bool outfile_finish(struct outfile *out);

/* Throw everything away and free out; NULL is allowed. */
void outfile_abandon(struct outfile *out);

#endif
