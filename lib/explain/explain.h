#ifndef JZ_EXPLAIN_EXPLAIN_H
#define JZ_EXPLAIN_EXPLAIN_H

#include <stdbool.h>

#include "base/prose.h"
#include "law/walk.h"
#include "page/paper.h"
#include "register/record.h"

/*
 * Why a walk ended as it did, in words: from the recorded walk alone, never from a second
 * opinion.  reader is the register's, for the lines and headings of cells.
 */

enum {
	EXPLAIN_FULL = 1,  /* every condition that was asked; else what decided */
	EXPLAIN_WORDS = 2, /* no codes, keys and lines of rule files: for who only reads */
};

void explain_walk(struct prose *prose, const struct walk *walk, const struct record_reader *reader,
		  unsigned how);

/* The same as lines of a paper. */
void explain_lines(struct paper *paper, const struct walk *walk, const struct record_reader *reader,
		   unsigned how);

#endif
