#ifndef JZ_IMPORT_ROWKIND_H
#define JZ_IMPORT_ROWKIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* What a row of a clerk's sheet is. */
enum rowkind {
	ROWKIND_BLANK,
	ROWKIND_PERSON, /* a person or a household: a row that is imported */
	ROWKIND_TITLE,
	ROWKIND_HEADER,
	ROWKIND_TOTAL,   /* 小计 合计 总计 */
	ROWKIND_SIGNED,  /* signatures, the date, remarks */
	ROWKIND_VILLAGE, /* 村：金桥村, above the rows of a village */
	ROWKIND_ODD,     /* none of these: it is named, never dropped silently */
};

enum { HEADER_ROWS = 3 }; /* of a header at most */

/* What rows are judged by; all of it outlives the judgement. */
struct rowkind_sheet {
	const struct text *header[HEADER_ROWS]; /* as they stand; NULL behind the last */
	size_t width;                           /* cells of the header */
	size_t name; /* where names and identity numbers stand, or SIZE_MAX */
	size_t number;
	struct text title; /* the first title row's, which may come again at a page break */
};

/* A row below the header. */
enum rowkind rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count);

/* A row above the header: a title, a village or blank. */
enum rowkind rowkind_of_title(const struct text *cell, size_t count);

/* The first cell that has content; n 0 where none has. */
struct text rowkind_first(const struct text *cell, size_t count);

/*
 * The village of a row that has this cell alone, as "村：金桥村", "金桥村" or "金桥村（12户）";
 * n 0 where it names none.
 */
struct text rowkind_village(struct text cell);

/* The village that a sheet's name surely names, "向东闸村"; n 0 where it names none. */
struct text rowkind_sheet_village(struct text name);

/* Does the cell say 小计, 合计, 总计 or the like, alone or with counts behind it? */
bool rowkind_is_total(struct text cell);

/* 小计, 本页合计: of the rows since the last one. */
bool rowkind_is_part(struct text cell);

/* Does it end the rows of a village: 小计, but not the sum of a page? */
bool rowkind_ends_village(struct text cell);

#endif
