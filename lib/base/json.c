#include "base/json.h"

#include <stdio.h>

/* One code point as it may stand in a string; room is for those that are written otherwise. */
static struct text
code_text(struct text at, uint32_t code, char room[8])
{
	if (code == '"' || code == '\\')
		(void)snprintf(room, 8, "\\%c", (int)code);
	else if (code < ' ' || code == 0x7F || code == 0xFFFD)
		(void)snprintf(room, 8, "\\u%04X", (unsigned)code & 0xFFFF);
	else
		return at;
	return text_of(room);
}

void
json_string(struct text text, void (*put)(void *context, struct text part), void *context)
{
	char room[8];
	size_t used;

	put(context, TEXT("\""));
	for (size_t at = 0; at < text.n; at += used) {
		uint32_t code = text_decode(text.p + at, text.n - at, &used);

		put(context, code_text((struct text){ text.p + at, used }, code, room));
	}
	put(context, TEXT("\""));
}
