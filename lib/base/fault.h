#ifndef JZ_BASE_FAULT_H
#define JZ_BASE_FAULT_H

#include "base/diag.h"

/* Room for the words of an error that has none of its own. */
struct fault {
	char text[64];
};

/*
 * An errno value in words that a clerk understands: "磁盘满了", "the disk is full".  What has
 * no words of its own is "错误5", "error 5", written into room.  Never NULL; good as long as room
 * is.
 */
const char *fault_text(int error, enum language language, struct fault *room);

#endif
