#ifndef JZ_IMPORT_SHEET_H
#define JZ_IMPORT_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "heading/glossary.h"
#include "heading/heading.h"
#include "heading/mapping.h"
#include "import/header.h"
#include "import/lookahead.h"
#include "mend/rowkind.h"
#include "table/table.h"

/*
 * A clerk's sheet, or that part of one which has a header of its own: some columns, and the
 * rows down to another header.  import/book.h finds them.
 */

struct sheet_column {
	struct heading about; /* may be changed by the user of the sheet, as what follows */
	struct heading found; /* as the header says it */
	struct text heading;  /* of all its rows, without line breaks; may be blank */
	struct text renamed;  /* what it is called in the register, where not by its heading */
	bool left_out;        /* another column says the same */
	bool of_member;       /* it is one of a member's, and blank in the household's own row */
	bool carried;         /* as it is, for the map says so */
	bool yields;          /* its meaning to another column that has it too */
};

/* A row of the sheet. */
struct sheet_row {
	size_t line;
	enum rowkind kind;
	const struct text *cell; /* at least width, blank where the row has none */
	size_t count;            /* as the file has them */
	size_t member;           /* whose columns of the row these are, from 1; 0: it is the row */
	const unsigned char *mark; /* enum table_mark of each of count; NULL in a text file */
	bool bad;                  /* the table reported it */
};

/* Somebody of the household who has columns of his own in its row: see panels.h. */
struct sheet_member {
	struct text who; /* 成员1 */
	size_t *from;    /* by column of the sheet, where that stands of him; SIZE_MAX: nowhere */
};

struct sheet {
	struct lookahead *ahead; /* of the file; all its sheets read from it */
	struct diag *diag;
	const struct mapping *mapping; /* or NULL */
	size_t number;                 /* of the table's sheets */
	struct text name;              /* for messages: "roster.xlsx[向东闸村]" */
	size_t top;                    /* line of its first row, above the header */
	struct table_range *merged;    /* by column, then by row; NULL: not asked for yet */
	size_t merged_count;
	struct text months;  /* what a row above the header says of several; or blank */
	int64_t unit;        /* of its money by a line above the header: 10000 for 万元; else 1 */
	size_t header_first; /* lines */
	size_t header_last;
	size_t width; /* columns, without those at the end that have no heading */
	struct sheet_column *column;
	size_t room; /* columns with those at the end, as the file has them */
	struct rowkind_sheet kinds;
	struct letters letters; /* of the headings that name people */
	struct glossary *glossary;
	size_t again;      /* rows of the header in other words that come next */
	struct text *cell; /* of the current row, at least width */
	size_t cells_room;
	struct sheet_member *member;
	size_t members;
	size_t turn;            /* of the member whose row is next; members: nobody's */
	struct sheet_row whole; /* of the household as the file has it */
	struct text *raw;       /* its cells, as many as there is room for in cell */
	unsigned char *mark;    /* of the row of a member */
	size_t raw_room;
	size_t relation; /* the place that says 户主 in the household's own row; or SIZE_MAX */
	struct arena arena;
};

/*
 * Make the sheet of a header among the next rows to come; ahead, mapping and glossary outlive it.
 * The next row is its first.
 */
struct sheet *sheet_new(struct lookahead *ahead, const struct mapping *mapping,
			struct glossary *glossary, const struct header *header, struct diag *diag);

/*
 * The next row but for those of the header itself.  Rows above the header are titles.  A
 * header with other columns ends the sheet, with the titles right above it.  row is good until
 * the next call.
 */
enum table_result sheet_next(struct sheet *sheet, struct sheet_row *row);

/* The heading under which a cell of a row stands; member: of that row. */
struct text sheet_heading(const struct sheet *sheet, size_t member, size_t place);

/* Stand before the first row again. */
bool sheet_rewind(struct sheet *sheet);

/*
 * The line of the top of the merged range of several rows in which the cell is; 0: it is in none.
 * Best asked when the sheet was read once: see table_merged().
 */
size_t sheet_merged_top(struct sheet *sheet, size_t line, size_t place);

/* Is the cell one of those below the top of a merged range of a workbook? */
bool sheet_is_merged(struct sheet *sheet, size_t line, size_t place);

/* Is a cell of the column below the header in such a range? */
bool sheet_merges(struct sheet *sheet, size_t place);

/* The column with this meaning, or SIZE_MAX. */
size_t sheet_place(const struct sheet *sheet, enum heading_home home, int place);

/*
 * Before the first reading: a column that is known by its words alone, or as what was before
 * (原月保障金), gives its meaning up where another column has it too.
 */
void sheet_yield(struct sheet *sheet);

/*
 * The unit of a line above the header, for a column of money whose heading has none of its own;
 * false where it is left as it is.  And for all of them, which is said.
 */
bool sheet_take_unit(const struct sheet *sheet, struct sheet_column *column);
void sheet_unit(struct sheet *sheet);

/* On what the repair of the cells of a column depends. */
struct mend_from sheet_from(const struct sheet *sheet, size_t place);

/*
 * A cell as the register would have it, in the mender's arena; as it stands where nobody knows the
 * column, and blank where place is SIZE_MAX.
 */
struct text sheet_mended(const struct sheet *sheet, const struct mender *mender,
			 const struct sheet_row *row, size_t place);

/*
 * A row in all sheets of the file as one number, and in words: "第7行" or, where it is another
 * sheet of the workbook, "工作表“金桥村”第7行"; in the arena.
 */
size_t sheet_item(const struct sheet *sheet, size_t line);
struct text sheet_show(const struct sheet *sheet, size_t item, struct arena *arena);

/* NULL is allowed. */
void sheet_close(struct sheet *sheet);

#endif
