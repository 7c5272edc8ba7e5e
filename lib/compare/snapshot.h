#ifndef JZ_COMPARE_SNAPSHOT_H
#define JZ_COMPARE_SNAPSHOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/index.h"
#include "register/record.h"

/*
 * A register, a decision list or a payment list, held in memory whole: rows by household, and
 * by who they are about.  It keeps the columns that the file has, 24 bytes a cell.
 */

struct snapshot_cell {
	int64_t value;
	struct text text;
};

struct snapshot_row {
	size_t line;
	size_t group;
	size_t next;        /* row of the same household; INDEX_NONE */
	size_t pair;        /* row of the other snapshot that is about the same; INDEX_NONE */
	uint64_t who;       /* within the household */
	struct text number; /* identity number; blank: none */
	struct text name;
	size_t twin; /* another row of this snapshot with the same key; INDEX_NONE */
	struct snapshot_cell *cell;
};

struct snapshot_group {
	struct text household;
	struct text town; /* of the first row that has one; a village likewise */
	struct text village;
	size_t first; /* row */
	size_t last;
	size_t rows;
};

struct snapshot {
	enum record_type type;
	enum language language;
	struct text name;       /* of the file */
	const char *encoding;   /* of the file */
	int slot[COLUMN_LIMIT]; /* place of a column among the cells; -1: the file has it not */
	size_t cells;
	struct snapshot_row *row;
	size_t rows;
	size_t row_room;
	struct snapshot_group *group;
	size_t groups;
	size_t group_room;
	struct index households; /* groups by household */
	struct index numbers;    /* rows by identity number */
	struct arena arena;
};

/* What the columns of a kind of file are to a comparison; -1: it has none such. */
struct snapshot_columns {
	enum record_type type;
	int household; /* whose the row is */
	int name;      /* of the person */
	int number;
	int head; /* who it is about where it names no person */
	int head_id;
	int town;
	int village;
	int category; /* what the unit holds */
	int amount;
	bits_t passed_over; /* keys, and what differs between any two such files; one bit each */
};

const struct snapshot_columns *snapshot_columns(enum record_type type);

/*
 * Of which kind is the file at path: the one whose columns its header names most.  Trouble is
 * reported and gives RECORD_TYPES, also where no kind fits, or two do.
 */
enum record_type snapshot_kind(const char *path, const struct table_options *options,
			       struct diag *diag);

/* Read it; rows without a household are reported.  False where there was trouble. */
bool snapshot_read(struct snapshot *snapshot, const char *path, enum record_type type,
		   const struct table_options *options, struct diag *diag);

/* The group of a household, or INDEX_NONE. */
size_t snapshot_group_of(const struct snapshot *snapshot, struct text household);

/* A cell; value BLANK and text blank where the file has no such column. */
struct snapshot_cell snapshot_at(const struct snapshot *snapshot, size_t row, int column);

/* The same of a household column: the first of its rows that has something there. */
struct snapshot_cell snapshot_shared(const struct snapshot *snapshot, size_t group, int column);

bool snapshot_same(struct snapshot_cell a, struct snapshot_cell b);

void snapshot_free(struct snapshot *snapshot);

#endif
