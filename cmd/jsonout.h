#ifndef JZ_JSONOUT_H
#define JZ_JSONOUT_H

#include "base/text.h"

/* An object of JSON (RFC 8259) on a line of standard error, for other programs. */

/* Begin it, with its first field. */
void jsonout_begin(const char *key, struct text value);

/* One more; a blank value is left out. */
void jsonout_text(const char *key, struct text value);
void jsonout_number(const char *key, size_t value);

void jsonout_end(void);

#endif
