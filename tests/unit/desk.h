#ifndef JZ_TESTS_DESK_H
#define JZ_TESTS_DESK_H

#include "import/book.h"
#include "import/part.h"
#include "scratch.h"
#include "table/xlsxfile.h"

/* What a test of lib/import has on its desk: a clerk's sheets, and the findings about them. */
extern struct desk {
	struct scratch scratch;
	struct book *book;
	struct arena arena; /* what is known of sheets */
	struct arena row;   /* what is known of cells */
	struct part part[4];
	size_t parts;
} desk;

/* Before and after a test. */
void desk_begin(void);
void desk_end(void);

/* The sheet of in.csv with this content; NULL where it is none. */
struct sheet *desk_text(const char *content);

/* Opens in.xlsx with these sheets. */
void desk_book(const struct xlsxfile_part *sheets, size_t count);

/* The same, with each sheet read once and its columns settled as desk.part; findings are forgotten.
 */
void desk_take(const struct xlsxfile_part *sheets, size_t count);

/* What is known of a sheet after reading it; survey_free() it. */
void desk_survey(struct survey *survey, struct sheet *sheet);

/* What its columns become in the register, as layout_settle() has it. */
bool desk_settle(struct layout *layout, struct sheet *sheet);

#endif
