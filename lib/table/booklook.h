#ifndef JZ_TABLE_SHEETLOOK_H
#define JZ_TABLE_SHEETLOOK_H

#include <stdbool.h>

#include "base/diag.h"

struct lxw_format;
struct lxw_workbook;

/* What the cells of a sheet of rows look like: by what they hold, and by what their row is. */
enum sheetlook_style {
	STYLE_TEXT,
	STYLE_NAME,
	STYLE_MONEY,
	STYLE_NUMBER,
	STYLE_DAY,
	STYLE_MONTH,
	STYLE_CODE, /* cut off where its column ends */
	STYLES,
};

/* By the level in the row, or because it is the last. */
enum sheetlook_shade {
	SHADE_NONE,
	SHADE_LOOK,
	SHADE_FAULT,
	SHADE_TOTAL,
	SHADES,
};

struct sheetlook {
	struct lxw_format *title;
	struct lxw_format *header;
	struct lxw_format *cell[SHADES][STYLES];
};

/* The formats are the book's.  false where there is no memory. */
bool sheetlook_make(struct sheetlook *look, struct lxw_workbook *book, enum language language);

#endif
