#include "register/recordbeside.h"

#include "register/recordreader.h"

int64_t
recordbeside_text(const struct record_reader *reader)
{
	return table_text(reader->table);
}

void
recordbeside_hold(const struct record_reader *reader, struct heldrows *held, bool flag)
{
	heldrows_add(held, &reader->row, flag);
}

bool
recordbeside_hold_lines(struct record_reader *reader, struct heldrows *held)
{
	return table_hold_lines(reader->table, held);
}

struct record_reader *
recordbeside_open(const struct record_reader *reader, struct heldrows *held, struct diag *diag)
{
	struct record_reader *beside = arena_calloc(1, sizeof(*beside));

	*beside = *reader;
	beside->table = table_beside(reader->table, held, diag);
	beside->diag = diag;
	beside->head.arena = (struct arena){ 0 }; /* the other's */
	return beside;
}
