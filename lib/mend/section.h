#ifndef JZ_MEND_SECTION_H
#define JZ_MEND_SECTION_H

#include <stdbool.h>

#include "base/text.h"

/* A row of one cell that parts a list: 一、新增（3户）, 第2组, （三）停发对象：. */

enum section {
	SECTION_NONE,
	SECTION_PART, /* the rows below are people as those above: a group's, or those of a month */
	SECTION_GONE, /* of people who get nothing any more */
};

enum section section_of(struct text cell);

/* Its name: without the marks and the number before it, the counts and brackets behind. */
struct text section_name(struct text cell);

/* The cell without the marks before it: ★. */
struct text section_bare(struct text cell);

/*
 * Does its name say that a sheet is not of those who receive now: 取消对象, 停发名单, or that it
 * is a specimen?
 */
bool section_sheet_is_gone(struct text name);

/* Are these digits, ASCII marks and units of counting alone: 12户25人, what stands behind 合计? */
bool section_is_count(struct text t);

#endif
