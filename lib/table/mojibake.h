#ifndef JZ_TABLE_MOJIBAKE_H
#define JZ_TABLE_MOJIBAKE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * Text that was UTF-8, was read as GB18030 and saved again: 姓名 became 濮撳悕.  Returns what the
 * cell was, in the arena, as far as it can be had back; n 0 where it is no such text.
 */
struct text mojibake_read(struct text cell, struct arena *arena);

#endif
