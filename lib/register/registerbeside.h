#ifndef JZ_REGISTER_REGISTERBESIDE_H
#define JZ_REGISTER_REGISTERBESIDE_H

#include "register/register.h"
#include "table/heldrows.h"

/*
 * A register read by several threads.  One, at a time, steps through it and holds the rows of whole
 * households, others read what is held, each by a reader of its own.
 */

/*
 * Hold rows until they have so many bytes; false: there are none any more, and the end was held
 * with those before.  Meanwhile the sink of reg's diag is that of held (base/heard.h).  Lines whose
 * first cell is the household are looked at for that alone.
 */
bool registerbeside_hold(struct register_reader *reg, struct heldrows *held, size_t bytes);

/*
 * A reader of what is held, which registerbeside_begin() sets before it: its register_next() gives
 * those households as reg would, with the same findings to a diag of its own.  It neither touches
 * reg nor outlives it, nor held; register_close() it.
 */
struct register_reader *registerbeside_open(const struct register_reader *reg,
					    struct heldrows *held, struct diag *diag);
void registerbeside_begin(struct register_reader *beside);

#endif
