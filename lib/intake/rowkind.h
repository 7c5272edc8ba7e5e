#ifndef JZ_INTAKE_ROWKIND_H
#define JZ_INTAKE_ROWKIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* What a row of a clerk's sheet is. */
enum rowkind {
	ROWKIND_BLANK,
	ROWKIND_PERSON, /* a person or a household: a row that is imported */
	ROWKIND_TITLE,
	ROWKIND_HEADER,
	ROWKIND_TOTAL,  /* 小计 合计 总计 */
	ROWKIND_SIGNED, /* signatures, the date, remarks */
	ROWKIND_ODD,    /* none of these: it is named, never dropped silently */
};

/* What rows are judged by; all of it outlives the judgement. */
struct rowkind_sheet {
	const struct text *header[2]; /* the header's rows as they stand; the second may be NULL */
	size_t width;                 /* cells of the header */
	size_t name;                  /* where names and identity numbers stand, or SIZE_MAX */
	size_t number;
	struct text title; /* the first title row's, which may come again at a page break */
};

/* A row below the header. */
enum rowkind rowkind_of(const struct rowkind_sheet *sheet, const struct text *cell, size_t count);

/* The first cell that has content; n 0 where none has. */
struct text rowkind_first(const struct text *cell, size_t count);

/* Does the cell say 小计, 合计, 总计 or the like, alone or with counts behind it? */
bool rowkind_is_total(struct text cell);

/* 小计, 本页合计: of the rows since the last one. */
bool rowkind_is_part(struct text cell);

#endif
