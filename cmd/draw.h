#ifndef JZ_CMD_DRAW_H
#define JZ_CMD_DRAW_H

#include "inspect/drawn.h"
#include "inspect/drawplan.h"
#include "tool.h"

/* The subjects of jz-draw. */

struct job {
	struct tool *tool;
	struct drawlist list;
	struct drawplan plan;
	struct inspectors inspectors;
	struct drawn drawn;
	struct arena arena;

	/* options */
	bool announce;
	int64_t number; /* -1: not given */
	const char *stratum;
	const char *size;
	const char *source;
	day_t on;
	const char *seed;
	const char *announced_path;
	const char *inspectors_path;
	const char *risk;
	const char *substitute;
	const char *reason;
	const char *drawn_path;
	const char *results;
};

/* Take the options; what does not go together ends the program (draw-usage.c). */
void draw_begin(struct job *job, int argc, char *argv[]);

/* Fix and write what is announced (draw-announce.c). */
void draw_announce(struct job *job);

/* Read the results back, and say what they come to (draw-results.c). */
void draw_results(struct job *job);

#endif
