#include "table/sst.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "table/ole.h"

enum { CONTINUE = 0x3C, HEAD = 4, WIDE = 1, EXTENDED = 4, RICH = 8 };

/* The bytes of a record and of those that continue it. */
struct feed {
	const unsigned char *stream;
	size_t size;
	size_t next; /* record */
	const unsigned char *p;
	const unsigned char *end;
};

static bool
enter(struct feed *feed)
{
	if (feed->size - feed->next < HEAD)
		return false;
	const unsigned char *head = feed->stream + feed->next;
	size_t n = ole_u16(head + 2);

	if (n > feed->size - feed->next - HEAD)
		return false;
	feed->p = head + HEAD;
	feed->end = feed->p + n;
	feed->next += HEAD + n;
	return true;
}

static bool
go_on(struct feed *feed)
{
	return feed->size - feed->next >= HEAD && ole_u16(feed->stream + feed->next) == CONTINUE &&
	       enter(feed);
}

/* A number of some bytes, over the seam of two records too. */
static bool
take(struct feed *feed, unsigned bytes, uint32_t *out)
{
	*out = 0;
	for (unsigned i = 0; i < bytes; i++) {
		while (feed->p == feed->end)
			if (!go_on(feed))
				return false;
		*out |= (uint32_t)*feed->p++ << (8 * i);
	}
	return true;
}

static bool
skip(struct feed *feed, uint64_t n)
{
	while (n > 0) {
		size_t here = (size_t)(feed->end - feed->p);

		if (here == 0 && !go_on(feed))
			return false;
		here = (size_t)(feed->end - feed->p);
		if (here > n)
			here = (size_t)n;
		feed->p += here;
		n -= here;
	}
	return true;
}

/* The next unit of a text; where a record continues it, a byte says anew how wide units are. */
static bool
take_unit(struct feed *feed, uint32_t *flags, uint32_t *unit)
{
	if (feed->p == feed->end) {
		if (!go_on(feed) || !take(feed, 1, flags))
			return false;
	}
	return take(feed, (*flags & WIDE) != 0 ? 2 : 1, unit);
}

static void
put(struct sst *sst, uint32_t code)
{
	while (sst->room < sst->used + 4)
		sst->bytes = arena_grow(sst->bytes, &sst->room, sst->room, 1);
	if (code != 0)
		sst->used += text_encode(code, sst->bytes + sst->used);
}

static bool
read_units(struct sst *sst, struct feed *feed, uint32_t count, uint32_t flags)
{
	uint32_t high = 0; /* half of a pair that waits for the other */
	uint32_t unit;

	for (uint32_t i = 0; i < count; i++) {
		if (!take_unit(feed, &flags, &unit))
			return false;
		if (high != 0 && unit >= 0xDC00 && unit < 0xE000) {
			put(sst, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
			high = 0;
			continue;
		}
		if (high != 0)
			put(sst, 0xFFFD);
		high = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
		if (high == 0)
			put(sst, unit >= 0xDC00 && unit < 0xE000 ? 0xFFFD : unit);
	}
	if (high != 0)
		put(sst, 0xFFFD);
	return true;
}

/* Readings of East Asian words stand in the extension, which is passed over. */
static bool
read_string(struct sst *sst, struct feed *feed)
{
	uint32_t count;
	uint32_t flags;
	uint32_t runs = 0;
	uint32_t extension = 0;

	if (!take(feed, 2, &count) || !take(feed, 1, &flags) ||
	    ((flags & RICH) != 0 && !take(feed, 2, &runs)) ||
	    ((flags & EXTENDED) != 0 && !take(feed, 4, &extension)))
		return false;
	return read_units(sst, feed, count, flags) && skip(feed, (uint64_t)runs * 4 + extension);
}

bool
sst_read(struct sst *sst, const unsigned char *stream, size_t size, size_t at)
{
	struct feed feed = { .stream = stream, .size = size, .next = at };
	uint32_t total;
	uint32_t unique;

	*sst = (struct sst){ 0 };
	if (at > size || !enter(&feed) || !take(&feed, 4, &total) || !take(&feed, 4, &unique))
		return false;
	while (sst->count < unique) {
		size_t from = sst->used;

		if (!read_string(sst, &feed))
			return false;
		if (sst->used > from) {
			struct text t =
				text_trim((struct text){ sst->bytes + from, sst->used - from });

			memmove(sst->bytes + from, t.p, t.n);
			sst->used = from + t.n;
		}
		sst->end = arena_grow(sst->end, &sst->end_room, sst->count, sizeof(*sst->end));
		sst->end[sst->count++] = sst->used;
	}
	return true;
}

bool
sst_text(const struct sst *sst, size_t number, struct text *out)
{
	if (number >= sst->count)
		return false;
	size_t from = number == 0 ? 0 : sst->end[number - 1];
	size_t n = sst->end[number] - from;

	*out = n > 0 ? (struct text){ sst->bytes + from, n } : TEXT_NONE;
	return true;
}

void
sst_free(struct sst *sst)
{
	free(sst->bytes);
	free(sst->end);
}
