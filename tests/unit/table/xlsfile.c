#include "xlsfile.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "scratch.h"

enum { SECTOR = 512, LEAST = 4096, BOUNDSHEET = 0x85 };

static void
put(struct xlsfile *file, unsigned value, size_t bytes)
{
	ck_assert_uint_lt(file->n + bytes, XLSFILE_SIZE);
	for (size_t i = 0; i < bytes; i++)
		file->bytes[file->n++] = (unsigned char)(value >> (8 * i));
}

void
xlsfile_record(struct xlsfile *file, unsigned id, const char *hex)
{
	size_t head = file->n;
	unsigned byte;
	int used;

	put(file, id, 4);
	for (; sscanf(hex, " %2x%n", &byte, &used) == 1; hex += used)
		put(file, byte, 1);
	file->bytes[head + 2] = (unsigned char)(file->n - head - 4);
	file->bytes[head + 3] = (unsigned char)((file->n - head - 4) >> 8);
}

void
xlsfile_begin(struct xlsfile *file, unsigned kind)
{
	char hex[64];

	snprintf(hex, sizeof(hex), "0006 %02x00 bb0d cc07 00000000 06000000", kind);
	xlsfile_record(file, 0x809, hex);
}

void
xlsfile_end(struct xlsfile *file)
{
	xlsfile_record(file, 0x0A, "");
}

void
xlsfile_sheet(struct xlsfile *file, unsigned state, unsigned kind, const char *name)
{
	char hex[256];
	int n = snprintf(hex, sizeof(hex), "00000000 %02x %02x %02x 00", state, kind,
			 (unsigned)strlen(name));

	for (; *name != '\0'; name++)
		n += snprintf(hex + n, sizeof(hex) - (size_t)n, "%02x", (unsigned char)*name);
	xlsfile_record(file, BOUNDSHEET, hex);
}

void
xlsfile_place(struct xlsfile *file, size_t sheet)
{
	size_t place = file->n;
	size_t at = 0;

	for (;; at += 4 + file->bytes[at + 2] + 256U * file->bytes[at + 3])
		if (file->bytes[at] == BOUNDSHEET && sheet-- == 0)
			break;
	file->n = at + 4;
	put(file, (unsigned)place, 4);
	file->n = place;
}

/* Header, one sector of the allocation table, one of the directory, then the stream. */
void
xlsfile_write(const struct xlsfile *file, const char *stream, const char *path)
{
	static struct xlsfile out;
	size_t size = file->n < LEAST ? LEAST : file->n;
	size_t sectors = (size + SECTOR - 1) / SECTOR;

	ck_assert_uint_le(sectors, SECTOR / 4 - 2);
	memset(&out, 0, sizeof(out));
	memcpy(out.bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	out.n = 24;
	put(&out, 0x0003003E, 4);
	put(&out, 0x0009FFFE, 4);
	put(&out, 6, 4);
	out.n = 44;
	put(&out, 1, 4); /* sectors of the table */
	put(&out, 1, 4); /* where the directory is */
	put(&out, 0, 4);
	put(&out, LEAST, 4);
	put(&out, 0xFFFFFFFE, 4); /* no small streams */
	put(&out, 0, 4);
	put(&out, 0xFFFFFFFE, 4);
	put(&out, 0, 4);
	put(&out, 0, 4); /* where the table is */
	while (out.n < SECTOR)
		put(&out, 0xFFFFFFFF, 4);
	put(&out, 0xFFFFFFFD, 4);
	put(&out, 0xFFFFFFFE, 4);
	for (size_t i = 0; i < sectors; i++)
		put(&out, i + 1 == sectors ? 0xFFFFFFFE : (unsigned)i + 3, 4);
	while (out.n < 2 * SECTOR)
		put(&out, 0xFFFFFFFF, 4);
	const char *const names[] = { "Root Entry", stream };

	for (size_t k = 0; k < 2; k++) {
		size_t entry = out.n;

		for (const char *c = names[k]; *c != '\0'; c++)
			put(&out, (unsigned char)*c, 2);
		out.n = entry + 64;
		put(&out, (unsigned)(strlen(names[k]) + 1) * 2, 2);
		put(&out, k == 0 ? 0x0105 : 0x0102, 2);
		put(&out, 0xFFFFFFFF, 4);
		put(&out, 0xFFFFFFFF, 4);
		put(&out, k == 0 ? 1 : 0xFFFFFFFF, 4);
		out.n = entry + 116;
		put(&out, k == 0 ? 0xFFFFFFFE : 2, 4);
		put(&out, k == 0 ? 0 : (unsigned)size, 4);
		out.n = entry + 128;
	}
	out.n = 3 * SECTOR;
	FILE *to = fopen(path, "wb");

	ck_assert_uint_eq(fwrite(out.bytes, 1, out.n, to), out.n);
	static unsigned char padded[XLSFILE_SIZE];

	memset(padded, 0, sizeof(padded));
	memcpy(padded, file->bytes, file->n);
	ck_assert_uint_eq(fwrite(padded, 1, sectors * SECTOR, to), sectors * SECTOR);
	ck_assert_int_eq(fclose(to), 0);
}

enum biff_fault
xlsfile_open(struct biff *biff, const char *name)
{
	int fd = open(scratch_path(&scratch, name), O_RDONLY);

	ck_assert_int_ge(fd, 0);
	enum biff_fault fault = biff_open(biff, fd);

	close(fd);
	return fault;
}
