#ifndef JZ_TABLE_INFILE_H
#define JZ_TABLE_INFILE_H

#include "base/diag.h"

/*
 * Open path, or standard input where it is "-", as a regular file that can be read from its
 * beginning more than once: a pipe or a device is first copied into a temporary file without
 * a name.  Returns a descriptor that the caller closes; -1 where trouble was reported.
 */
int infile_open(const char *path, struct diag *diag, const struct where *where);

#endif
