#include "table/ole.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* [MS-CFB]: offsets in the header and in an entry of the directory. */
enum {
	HEADER = 512,
	HEADER_SHIFT = 30,
	HEADER_DIRECTORY = 48,
	HEADER_MINI_CUT = 56,
	HEADER_MINI_TABLE = 60,
	HEADER_MORE = 68, /* sectors of the allocation table beyond the first 109 */
	HEADER_TABLE = 76,
	TABLE_FIRST = 109,
	ENTRY = 128,
	ENTRY_NAME_SIZE = 64,
	ENTRY_START = 116,
	ENTRY_SIZE = 120,
	MINI_SHIFT = 6,
};
#define SECTORS_MAX UINT32_C(0xFFFFFFFA) /* numbers from here on are no sectors */

uint16_t
ole_u16(const unsigned char *p)
{
	return (uint16_t)(p[0] | p[1] << 8);
}

uint32_t
ole_u32(const unsigned char *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* A sector, or NULL where the file has no such one; the last may be cut short. */
static const unsigned char *
sector_at(const struct ole *ole, uint32_t sector, size_t *n)
{
	uint64_t from = ((uint64_t)sector + 1) << ole->shift;
	size_t whole = (size_t)1 << ole->shift;

	if (sector >= SECTORS_MAX || from >= ole->size)
		return NULL;
	*n = ole->size - from < whole ? (size_t)(ole->size - from) : whole;
	return ole->bytes + from;
}

/* An entry in a sector that holds nothing but numbers. */
static uint32_t
number_in(const struct ole *ole, uint32_t sector, uint32_t index)
{
	size_t n;
	const unsigned char *p = sector_at(ole, sector, &n);

	return p == NULL || (size_t)index * 4 + 4 > n ? SECTORS_MAX
						      : ole_u32(p + (size_t)index * 4);
}

/* The sector in which the k-th part of the allocation table stands. */
static uint32_t
table_sector(const struct ole *ole, uint32_t k)
{
	uint32_t each = (UINT32_C(1) << (ole->shift - 2)) - 1;
	uint32_t sector = ole_u32(ole->bytes + HEADER_MORE);

	if (k < TABLE_FIRST)
		return ole_u32(ole->bytes + HEADER_TABLE + (size_t)k * 4);
	k -= TABLE_FIRST;
	for (uint32_t skip = k / each; skip > 0; skip--)
		sector = number_in(ole, sector, each);
	return number_in(ole, sector, k % each);
}

/* All sectors from one on; to be freed.  NULL where the chain is none or runs in a ring. */
static unsigned char *
read_chain(const struct ole *ole, uint32_t sector, size_t *size)
{
	unsigned bits = ole->shift - 2; /* of numbers of sectors in one of them */
	unsigned char *bytes = NULL;
	size_t room = 0;
	size_t used = 0;
	size_t n;
	const unsigned char *p;

	while ((p = sector_at(ole, sector, &n)) != NULL && n > 0) {
		if (used + n > ole->size) {
			free(bytes);
			return NULL;
		}
		while (bytes == NULL || room < used + n)
			bytes = arena_grow(bytes, &room, room, 1);
		memcpy(bytes + used, p, n);
		used += n;
		sector = number_in(ole, table_sector(ole, sector >> bits),
				   sector & ((UINT32_C(1) << bits) - 1));
	}
	*size = used;
	return bytes;
}

bool
ole_open(struct ole *ole, const unsigned char *bytes, size_t size)
{
	static const unsigned char magic[] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };

	*ole = (struct ole){ .bytes = bytes, .size = size };
	if (size < HEADER || memcmp(bytes, magic, sizeof(magic)) != 0)
		return false;
	ole->shift = ole_u16(bytes + HEADER_SHIFT);
	if (ole->shift != 9 && ole->shift != 12)
		return false;
	ole->directory = read_chain(ole, ole_u32(bytes + HEADER_DIRECTORY), &ole->directory_size);
	return ole->directory != NULL && ole->directory_size >= ENTRY;
}

void
ole_close(struct ole *ole)
{
	free(ole->directory);
}

static bool
has_name(const unsigned char *entry, const char *name)
{
	size_t n = strlen(name);

	if (ole_u16(entry + ENTRY_NAME_SIZE) != (n + 1) * 2)
		return false;
	for (size_t i = 0; i < n; i++)
		if (entry[2 * i] != (unsigned char)name[i] || entry[2 * i + 1] != 0)
			return false;
	return true;
}

static const unsigned char *
find_entry(const struct ole *ole, const char *name)
{
	for (size_t at = 0; at + ENTRY <= ole->directory_size; at += ENTRY)
		if (has_name(ole->directory + at, name))
			return ole->directory + at;
	return NULL;
}

bool
ole_has(const struct ole *ole, const char *name)
{
	return find_entry(ole, name) != NULL;
}

/* A small stream lies in the stream of the first entry, in sectors of 64 bytes. */
static unsigned char *
read_mini(const struct ole *ole, uint32_t sector, size_t size)
{
	size_t store_size;
	size_t table_size;
	unsigned char *store = read_chain(ole, ole_u32(ole->directory + ENTRY_START), &store_size);
	unsigned char *table =
		read_chain(ole, ole_u32(ole->bytes + HEADER_MINI_TABLE), &table_size);
	unsigned char *bytes = arena_calloc(size + (1 << MINI_SHIFT), 1);
	size_t used = 0;

	while (store != NULL && table != NULL && used < size) {
		uint64_t from = (uint64_t)sector << MINI_SHIFT;

		if (from + (1 << MINI_SHIFT) > store_size || (uint64_t)sector * 4 + 4 > table_size)
			break;
		memcpy(bytes + used, store + from, 1 << MINI_SHIFT);
		used += 1 << MINI_SHIFT;
		sector = ole_u32(table + (size_t)sector * 4);
	}
	free(store);
	free(table);
	if (used >= size)
		return bytes;
	free(bytes);
	return NULL;
}

unsigned char *
ole_stream(const struct ole *ole, const char *name, size_t *size)
{
	const unsigned char *entry = find_entry(ole, name);
	unsigned char *bytes;
	size_t room;

	if (entry == NULL)
		return NULL;
	uint32_t start = ole_u32(entry + ENTRY_START);

	*size = ole_u32(entry + ENTRY_SIZE);
	if (*size < ole_u32(ole->bytes + HEADER_MINI_CUT) && *size <= ole->size)
		return read_mini(ole, start, *size);
	bytes = read_chain(ole, start, &room);
	if (bytes != NULL && room >= *size)
		return bytes;
	free(bytes);
	return NULL;
}
