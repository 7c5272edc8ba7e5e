#ifndef JZ_TERMS_AMEND_H
#define JZ_TERMS_AMEND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "register/record.h"
#include "table/rowout.h"
#include "table/table.h"

/*
 * A register that is written again with some cells changed: every other cell comes out as it
 * stood, also what cannot be read, in the columns and the order of the file.  Columns that
 * the changes need and the file has not come behind the others.
 */
struct amend {
	struct table *table;
	struct row row;
	int *column;  /* by place; -1: unknown */
	size_t width; /* of the header */
	bits_t has;   /* columns of the file, one bit each */
	bits_t adds;  /* columns that come behind */
	enum language language;
	struct text *heading;
	struct arena arena; /* of the header */
};

/* Open it and read the header; false, with trouble reported. */
bool amend_open(struct amend *amend, const char *path, const struct table_options *options,
		struct diag *diag);

/*
 * The next row, as far as it can be read; nothing is reported about cells.  Texts are good
 * until the next call.
 */
enum table_result amend_next(struct amend *amend, struct record *record);

/* Before the first row again. */
bool amend_rewind(struct amend *amend);

/* Columns that will be needed, one bit each; then the header. */
void amend_write_header(struct amend *amend, bits_t needed, struct rowout *out);

/* The row that amend_next() gave, with the changed columns, one bit each, from record. */
void amend_write(const struct amend *amend, const struct record *record, bits_t changed,
		 struct rowout *out);

/* A row that the file has not, with the filled columns, one bit each, from record. */
void amend_add(const struct amend *amend, const struct record *record, bits_t filled,
	       struct rowout *out);

void amend_close(struct amend *amend);

#endif
