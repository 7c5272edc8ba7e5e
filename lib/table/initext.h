#ifndef JZ_TABLE_INITEXT_H
#define JZ_TABLE_INITEXT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/*
 * The text of a file that a person wrote in an editor, without mark.  GB18030 is made UTF-8 where
 * it surely is that, and left as it is elsewhere; with decode every encoding of clerks is.
 * *changed: it is not byte by byte the file.  False, with trouble reported, where it cannot be had.
 */
bool initext_read(const char *path, bool decode, struct arena *arena, struct text *content,
		  bool *changed, struct diag *diag);

/*
 * A line in which full-width digits and the signs that mean something in a rule file are
 * half-width; shorter than line, or line itself.
 */
struct text initext_fold(struct text line, struct arena *arena);

#endif
