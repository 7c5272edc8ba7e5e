#include "table/biffrec.h"

#include "table/ole.h"

bool
biffrec_next(const unsigned char *bytes, size_t size, size_t *at, struct biffrec *record)
{
	if (*at > size || size - *at < 4)
		return false;
	*record =
		(struct biffrec){ ole_u16(bytes + *at), ole_u16(bytes + *at + 2), bytes + *at + 4 };
	if (record->n > size - *at - 4)
		return false;
	*at += 4 + record->n;
	return true;
}

struct text
biffrec_units(struct arena *arena, const unsigned char *p, size_t n, bool bytes)
{
	char *out = arena_alloc(arena, n * 3 + 4);
	size_t used = 0;

	for (size_t i = 0; i < n; i++) {
		uint32_t code = bytes ? p[i] : ole_u16(p + 2 * i);

		if (code >= 0xD800 && code < 0xDC00 && i + 1 < n) {
			uint32_t low = ole_u16(p + 2 * (i + 1));

			if (low >= 0xDC00 && low < 0xE000) {
				code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
				i++;
			}
		}
		if (code >= 0xD800 && code < 0xE000)
			code = 0xFFFD;
		if (code != 0)
			used += text_encode(code, out + used);
	}
	return (struct text){ out, used };
}

bool
biffrec_string(struct arena *arena, const struct biffrec *record, size_t at, size_t length_bytes,
	       struct text *out)
{
	size_t head = at + length_bytes + 1;

	if (record->n < head)
		return false;
	const unsigned char *p = record->p + at;
	size_t n = length_bytes == 1 ? p[0] : ole_u16(p);
	bool bytes = (record->p[head - 1] & 1) == 0;

	if ((record->n - head) / (bytes ? 1 : 2) < n)
		return false;
	*out = biffrec_units(arena, record->p + head, n, bytes);
	return true;
}
