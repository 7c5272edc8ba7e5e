#ifndef JZ_BASE_JSON_H
#define JZ_BASE_JSON_H

#include "base/text.h"

/*
 * A text as a string of JSON (RFC 8259), with its quotes: put() takes it part by part.  Bytes that
 * are no UTF-8 become U+FFFD.
 */
void json_string(struct text text, void (*put)(void *context, struct text part), void *context);

#endif
