#ifndef JZ_TABLE_COMMENTS_H
#define JZ_TABLE_COMMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"
#include "table/row.h"

/*
 * Stands before and behind the words that jz-import --annotate adds to a comment, and is not seen:
 * they are nobody's when it is read again, and what people wrote in front of them and behind stays.
 */
#define COMMENTS_OURS "\u200B"

/* What somebody wrote beside cells of a sheet, gathered by the readers of workbooks. */
struct comments {
	struct comments_one {
		struct table_comment shown;
		bool stands_in; /* older programs show it for a thread, whose own words come too */
	} * one;
	struct table_comment *shown; /* made by comments_settle() */
	size_t room;
	size_t count;
};

/*
 * Add one, of a row from 1 and a column from 0, whose words are copied into the arena as one line,
 * without the author's name and colon that Excel and WPS put before them, and without what stands
 * between two COMMENTS_OURS.  Blank ones are none.
 */
void comments_add(struct comments *comments, struct arena *arena, size_t line, size_t column,
		  struct text author, struct text words, bool stands_in);

/* Put them into the order of rows and columns, each once. */
void comments_settle(struct comments *comments);

/* The first of so many, in that order, at a cell or behind it; count where there is none. */
size_t comments_from(const struct table_comment *comment, size_t count, size_t line, size_t column);

/* They start as { 0 }. */
void comments_free(struct comments *comments);

#endif
