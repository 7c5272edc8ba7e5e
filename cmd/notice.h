#ifndef JZ_CMD_NOTICE_H
#define JZ_CMD_NOTICE_H

#include "publish/leak.h"
#include "publish/noticepage.h"
#include "register/register.h"
#include "tool.h"

/* The subjects of jz-notice. */

struct job {
	struct tool *tool;
	struct notice notice;
	struct leak leak;
	struct law law;
	struct notice_term term;
	struct paper paper;
	struct register_reader *reg;
	enum language language;

	/* options */
	day_t from;
	day_t down;
	const char *reg_path;
};

/*
 * Write the notices; they are looked through before the file takes its place.  False where trouble
 * was reported: there is none then (notice-write.c).
 */
bool notice_write(struct job *job);

#endif
