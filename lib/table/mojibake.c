#include "table/mojibake.h"

#include <stdint.h>

#include "table/decode.h"

enum { BYTES = 512 };

struct text
mojibake_read(struct text cell, struct arena *arena)
{
	struct decode_encoder *encoder = decode_encoder_open("GB18030");
	char bytes[BYTES];
	size_t n = 0;

	while (encoder != NULL && cell.n > 0 && n + 16 <= sizeof(bytes)) {
		size_t more = decode_encode(encoder, &cell, bytes + n, sizeof(bytes) - n);

		if (more == SIZE_MAX)
			break;
		n += more;
	}
	decode_encoder_close(encoder);
	size_t good = text_valid(bytes, n);
	size_t used;

	/* the last character may have lost its end */
	if (good + 3 < n || good < 3)
		return TEXT_NONE;
	for (size_t at = 0; at < good; at += used) {
		uint32_t code = text_decode(bytes + at, good - at, &used);

		if (code >= 0x4E00 && code <= 0x9FFF)
			return arena_text(arena, (struct text){ bytes, good });
	}
	return TEXT_NONE;
}
