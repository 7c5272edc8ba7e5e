#include "table/biff.h"

#include <stdlib.h>

#include "os/spool.h"
#include "table/biffrec.h"
#include "table/ole.h"

enum { BIFF8 = 0x600 };

enum {
	RECORD_1904 = 0x22,
	RECORD_FILEPASS = 0x2F,
	RECORD_FONT = 0x31,
	RECORD_BOUNDSHEET = 0x85,
	RECORD_XF = 0xE0,
	RECORD_SST = 0xFC,
	RECORD_FORMAT = 0x41E,
	FONT_STRUCK = 0x08,
	FILE_MAX = 1 << 30,
};

/* A number format: its number, then its code. */
struct formats {
	struct arena arena;
	struct {
		unsigned id;
		struct numform form;
	} * item;
	size_t room;
	size_t count;
};

static void
add_format(struct biff *biff, struct formats *formats, const struct biffrec *record)
{
	struct text code;

	if (record->n < 2 || !biffrec_string(&formats->arena, record, 2, 2, &code))
		return;
	formats->item =
		arena_grow(formats->item, &formats->room, formats->count, sizeof(*formats->item));
	formats->item[formats->count].id = ole_u16(record->p);
	formats->item[formats->count++].form = numform_read(code, &biff->arena);
}

static void
add_cell_format(struct biff *biff, const struct formats *formats, const struct biffrec *record)
{
	if (record->n < 4)
		return;
	size_t number = ole_u16(record->p); /* fonts count from 0; none has the number 4 */
	size_t font = number > 4 ? number - 1 : number;
	unsigned id = ole_u16(record->p + 2);
	struct biff_format format = {
		.shows = numform_builtin(id),
		.struck = number != 4 && font < biff->fonts && biff->font[font] != 0,
	};

	for (size_t i = 0; i < formats->count; i++)
		if (formats->item[i].id == id)
			format.shows = formats->item[i].form;
	biff->format = arena_grow(biff->format, &biff->format_room, biff->formats, sizeof(format));
	biff->format[biff->formats++] = format;
}

static void
add_sheet(struct biff *biff, const struct biffrec *record)
{
	struct text name = TEXT_NONE;

	if (record->n < 6)
		return;
	(void)biffrec_string(&biff->arena, record, 6, 1, &name);
	biff->sheet =
		arena_grow(biff->sheet, &biff->sheet_room, biff->sheets, sizeof(*biff->sheet));
	biff->start =
		arena_grow(biff->start, &biff->start_room, biff->sheets, sizeof(*biff->start));
	biff->start[biff->sheets] = ole_u32(record->p);
	biff->sheet[biff->sheets++] = (struct table_sheet){
		.name = name,
		.hidden = (record->p[4] & 3) != 0,
		.table = record->p[5] == 0,
	};
}

/* The first substream: what all sheets share. */
static enum biff_fault
read_globals(struct biff *biff)
{
	struct formats formats = { 0 };
	struct biffrec record;
	enum biff_fault fault = BIFF_DAMAGED;
	size_t at = 0;
	bool whole = true;
	bool old = false;

	for (size_t from = 0;
	     biffrec_next(biff->bytes, biff->size, &at, &record) && record.id != BIFFREC_EOF;
	     from = at) {
		if (record.id == BIFFREC_BOF && record.n >= 2)
			old = ole_u16(record.p) < BIFF8;
		else if (record.id == RECORD_FILEPASS)
			fault = BIFF_LOCKED;
		else if (record.id == RECORD_1904 && record.n >= 2)
			biff->from_1904 = ole_u16(record.p) != 0;
		else if (record.id == RECORD_FONT) {
			biff->font = arena_grow(biff->font, &biff->font_room, biff->fonts, 1);
			biff->font[biff->fonts++] =
				record.n >= 4 && (record.p[2] & FONT_STRUCK) != 0;
		} else if (record.id == RECORD_FORMAT)
			add_format(biff, &formats, &record);
		else if (record.id == RECORD_XF)
			add_cell_format(biff, &formats, &record);
		else if (record.id == RECORD_BOUNDSHEET)
			add_sheet(biff, &record);
		else if (record.id == RECORD_SST && fault != BIFF_LOCKED && whole &&
			 biff->sst.end == NULL)
			whole = sst_read(&biff->sst, biff->bytes, biff->size, from);
	}
	arena_free(&formats.arena);
	free(formats.item);
	if (old)
		return BIFF_OLD;
	return fault == BIFF_LOCKED || biff->sheets == 0 || !whole ? fault : BIFF_OK;
}

static unsigned char *
read_file(int fd, size_t *size)
{
	int64_t whole = spool_size(fd);
	size_t used = 0;

	if (whole < 0)
		return NULL;
	if (whole > FILE_MAX)
		whole = 0; /* no .xls is so large: it will be found to be none */
	unsigned char *bytes = arena_calloc((size_t)whole + 1, 1);

	while (used < (size_t)whole) {
		long n = spool_read_at(fd, bytes + used, (size_t)whole - used, (int64_t)used);

		if (n < 0) {
			free(bytes);
			return NULL;
		}
		if (n == 0)
			break;
		used += (size_t)n;
	}
	*size = used;
	return bytes;
}

enum biff_fault
biff_open(struct biff *biff, int fd)
{
	struct ole ole;
	size_t size;
	enum biff_fault fault = BIFF_DAMAGED;

	*biff = (struct biff){ 0 };
	unsigned char *file = read_file(fd, &size);

	if (file == NULL)
		return BIFF_READ;
	if (ole_open(&ole, file, size)) {
		biff->bytes = ole_stream(&ole, "Workbook", &biff->size);
		if (biff->bytes != NULL)
			fault = read_globals(biff);
		else if (ole_has(&ole, "EncryptedPackage"))
			fault = BIFF_LOCKED;
		else if (!ole_has(&ole, "Workbook"))
			fault = ole_has(&ole, "Book") ? BIFF_OLD : BIFF_OTHER;
	}
	ole_close(&ole);
	free(file);
	return fault;
}

void
biff_close(struct biff *biff)
{
	arena_free(&biff->arena);
	sst_free(&biff->sst);
	free(biff->bytes);
	free(biff->sheet);
	free(biff->start);
	free(biff->format);
	free(biff->font);
}
