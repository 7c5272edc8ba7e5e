#ifndef JZ_MEND_ROWKIND_H
#define JZ_MEND_ROWKIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/letters.h"
#include "base/text.h"
#include "table/table.h"

/* What a row of a clerk's sheet is. */
enum rowkind {
	ROWKIND_BLANK,
	ROWKIND_PERSON, /* a person or a household: a row that is imported */
	ROWKIND_TITLE,
	ROWKIND_HEADER,
	ROWKIND_TOTAL,   /* 小计 合计 总计 */
	ROWKIND_SIGNED,  /* signatures, the date, remarks */
	ROWKIND_EXAMPLE, /* 示例: what a template shows */
	/* of these no household goes on below: */
	ROWKIND_VILLAGE, /* 村：金桥村, above the rows of a village */
	ROWKIND_SECTION, /* 一、新增（3户）, 2组: above some of the rows */
	ROWKIND_GONE,    /* （三）停发对象: above those who get nothing any more */
	ROWKIND_ODD,     /* none of these: it is named, never dropped silently */
};

enum { ROWKIND_HEADER_ROWS = 3 }; /* of a header at most */

/* What rows are judged by; all of it outlives the judgement. */
struct rowkind_sheet {
	const struct text *header[ROWKIND_HEADER_ROWS]; /* as they stand; NULL behind the last */
	size_t width;                                   /* cells of the header */
	size_t name; /* where names and identity numbers stand, or SIZE_MAX */
	size_t number;
	struct text title;      /* the first title row's, which may come again at a page break */
	struct letters letters; /* of rowwords.h */
};

/* A row below the header. */
enum rowkind rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count);

/* A row above the header: a title, a village, blank, or odd where people stand in it. */
enum rowkind rowkind_of_title(const struct row *row);

/* Is it surely a row of data: with a number alone in a cell, or a long one? */
bool rowkind_is_data(const struct row *row);

/* Has it a number as long as an identity number? */
bool rowkind_has_identity(const struct row *row);

/* The first cell that has content; n 0 where none has. */
struct text rowkind_first(const struct text *cell, size_t count);

/* Does the cell end the rows of a village: 小计, but not the sum of a page? */
bool rowkind_ends_village(struct text cell);

/* Has it nothing but the units of columns: （元/月）, 人? */
bool rowkind_is_units(const struct text *cell, size_t count);

/* Does a cell hold an identity number, by its 18 places and its check character? */
bool rowkind_has_number(const struct text *cell, size_t count);

/* Which of the rows of a sheet's header it is, word for word; ROWKIND_HEADER_ROWS: none. */
size_t rowkind_header_row(const struct rowkind_sheet *sheet, const struct row *row);

/* Are so many rows those of the header that follow each other, word for word? */
bool rowkind_is_header_again(const struct rowkind_sheet *sheet, const struct row *row,
			     size_t count);

#endif
