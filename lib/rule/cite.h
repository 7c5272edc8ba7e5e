#ifndef JZ_RULE_CITE_H
#define JZ_RULE_CITE_H

#include <stddef.h>

#include "base/day.h"
#include "base/text.h"
#include "rule/document.h"
#include "rule/ground.h"

/* The citations that rule files give for grounds. */
struct cite {
	enum ground ground;
	const struct document *document;
	struct text article; /* "第十八条第一款", "（五）" */
	struct text text;    /* as it is printed: "大办发〔2021〕30号（五）" */
	size_t line;
	day_t from; /* its own days, else DAY_NONE: those of the document */
	day_t until;
};

/* Citations by ground, and those of a ground from the nearest place and the latest document on. */
struct cite_table {
	const struct cite *cite;
	size_t first[GROUNDS + 1]; /* of each ground; behind the last */
};

/* Puts cite[] into that order; the table stands on it. */
struct cite_table cite_sort(struct cite *cite, size_t count);

/* The i-th citation of a ground whose document is in force on the date; NULL at the end. */
const struct cite *cite_in_force(const struct cite_table *table, enum ground ground, day_t date,
				 size_t i);

#endif
