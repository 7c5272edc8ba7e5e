#ifndef JZ_BASE_FAULT_H
#define JZ_BASE_FAULT_H

#include "base/diag.h"

/*
 * An errno value in words that a clerk understands: "磁盘满了", "the disk is full".  What has
 * no words of its own is "错误5", "error 5", written into room.
 */
struct fault {
	char text[64];
};

const char *fault_text(int error, enum language language, struct fault *room);

#endif
