#ifndef JZ_REGISTER_RECORDCELLS_H
#define JZ_REGISTER_RECORDCELLS_H

#include "register/recordreader.h"

/* How the cells of a row are read, for record.c alone: what is done to every cell of a file. */

/* What comes of them. */
struct recordcells {
	int64_t *value;    /* by column; BLANK before */
	struct text *text; /* so too; blank before */
	bits_t filled;     /* the columns that have something */
	bits_t faults;     /* those of which something is to be said */
};

/* Which columns are parsed, of those that the head has; wanted NULL: all. */
void recordcells_choose(struct record_reader *reader, const bool *wanted);

/* Read those of the row at hand, which is sound; texts live as long as the arena. */
void recordcells_read(struct record_reader *reader, struct arena *arena, struct recordcells *to);

/* Can each of them be read, without a word?  The row at hand is sound, and no workbook's. */
bool recordcells_are_sound(struct record_reader *reader);

/* Of that row, until the next is read: the text of a column as it is kept, and of any cell. */
struct text recordcells_text(const struct record_reader *reader, const struct slot *slot,
			     struct arena *arena);
struct text recordcells_kept(const struct record_reader *reader, struct text cell,
			     struct arena *arena);

/* As cell_damage(), of a cell of that row. */
enum diag_code recordcells_damage(const struct row *row, const struct slot *slot);

#endif
