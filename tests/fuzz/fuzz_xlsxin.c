/*
 * A workbook.  Bytes that begin with PK are the file itself; others are the text of its parts,
 * of which the target makes the file: a line "=sheet" begins the sheet, "=strings", "=styles",
 * "=workbook", "=links", "=root" and "=second" other parts.  Parts that are not there are the
 * usual ones, so that a mutation lands in the XML and not in the wrapping.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define LINK(id, type, target)                                                                     \
	"<Relationship Id='" id "' Type='" OFFICE type "' Target='" target "'/>"

struct part {
	const char *title;
	const char *name;
	struct text content;
};

static const struct part usual[] = {
	{ "=sheet", "xl/worksheets/sheet1.xml", TEXT_INIT("<worksheet/>") },
	{ "=second", "xl/worksheets/sheet2.xml", TEXT_INIT("<worksheet/>") },
	{ "=strings", "xl/sharedStrings.xml",
	  TEXT_INIT("<sst><si><t>姓名</t></si><si><t>张三</t></si></sst>") },
	{ "=styles", "xl/styles.xml",
	  TEXT_INIT("<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
		    "<xf numFmtId='20'/></cellXfs></styleSheet>") },
	{ "=workbook", "xl/workbook.xml",
	  TEXT_INIT("<workbook><sheets><sheet name='a' id='rId1'/><sheet name='b' id='rId2'/>"
		    "</sheets></workbook>") },
	{ "=links", "xl/_rels/workbook.xml.rels",
	  TEXT_INIT("<Relationships>" LINK("rId1", "worksheet", "worksheets/sheet1.xml") LINK(
		  "rId2", "worksheet", "worksheets/sheet2.xml") LINK("rId3", "styles", "styles.xml")
			    LINK("rId4", "sharedStrings",
				 "/xl/sharedStrings.xml") "</Relationships>") },
	{ "=root", "_rels/.rels",
	  TEXT_INIT("<Relationships>" LINK("rId1", "officeDocument",
					   "xl/workbook.xml") "</Relationships>") },
};

enum { PARTS = sizeof(usual) / sizeof(*usual) };

/* A zip archive in which nothing is compressed. */
struct zip {
	uint8_t *bytes;
	size_t n;
	size_t start[PARTS];
	uint32_t sum[PARTS];
};

static void
put(struct zip *zip, uint32_t value, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		zip->bytes[zip->n++] = (uint8_t)(i < 4 ? value >> (8 * i) : 0);
}

static void
put_text(struct zip *zip, struct text t)
{
	if (t.n > 0)
		memcpy(zip->bytes + zip->n, t.p, t.n);
	zip->n += t.n;
}

static uint32_t
crc32(struct text t)
{
	static const uint32_t table[] = {
		0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
		0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
		0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
	};
	uint32_t sum = 0xFFFFFFFF;

	for (size_t i = 0; i < t.n; i++) {
		sum ^= (unsigned char)t.p[i];
		sum = sum >> 4 ^ table[sum & 15];
		sum = sum >> 4 ^ table[sum & 15];
	}
	return ~sum;
}

/* The head of an entry: the short form before its bytes, the long one in the directory. */
static void
put_entry(struct zip *zip, const struct part *part, size_t i, bool directory)
{
	struct text name = text_of(part->name);

	put(zip, directory ? 0x02014B50 : 0x04034B50, 4);
	put(zip, 20, directory ? 2 : 0);
	put(zip, 20, 2);
	put(zip, 0, 8);
	put(zip, zip->sum[i], 4);
	put(zip, (uint32_t)part->content.n, 4);
	put(zip, (uint32_t)part->content.n, 4);
	put(zip, (uint32_t)name.n, 2);
	put(zip, 0, directory ? 12 : 2);
	put(zip, (uint32_t)zip->start[i], directory ? 4 : 0);
	put_text(zip, name);
}

static struct zip
zip_of(const struct part part[PARTS])
{
	size_t room = 256 * (PARTS + 1);
	struct zip zip = { 0 };

	for (size_t i = 0; i < PARTS; i++)
		room += part[i].content.n;
	zip.bytes = malloc(room);
	for (size_t i = 0; i < PARTS; i++) {
		zip.start[i] = zip.n;
		zip.sum[i] = crc32(part[i].content);
		put_entry(&zip, &part[i], i, false);
		put_text(&zip, part[i].content);
	}
	size_t directory = zip.n;

	for (size_t i = 0; i < PARTS; i++)
		put_entry(&zip, &part[i], i, true);
	size_t end = zip.n;

	put(&zip, 0x06054B50, 4);
	put(&zip, 0, 4);
	put(&zip, PARTS, 2);
	put(&zip, PARTS, 2);
	put(&zip, (uint32_t)(end - directory), 4);
	put(&zip, (uint32_t)directory, 4);
	put(&zip, 0, 2);
	return zip;
}

static struct part *
part_titled(struct part part[PARTS], struct text line)
{
	for (size_t i = 0; i < PARTS; i++)
		if (text_equal(line, text_of(part[i].title)))
			return &part[i];
	return NULL;
}

/* Give each part that the text has what stands below its title. */
static void
take_apart(struct part part[PARTS], struct text all)
{
	struct part *at = &part[0];
	const char *begin = all.p;

	while (all.n > 0) {
		struct text line = text_next(&all, '\n');
		struct part *next = part_titled(part, line);

		if (next != NULL) {
			at = next;
			begin = all.p;
		} else {
			at->content = (struct text){ begin, (size_t)(line.p + line.n - begin) };
		}
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const sheets[] = { NULL, NULL, "2", "b" };
	struct text all = { (const char *)data, size };
	struct table_options options = { .sheet = sheets[size % 4] };
	struct part part[PARTS];

	if (text_begins(all, TEXT("PK"))) {
		fuzz_table(&options, data, size);
		return 0;
	}
	memcpy(part, usual, sizeof(usual));
	take_apart(part, all);
	struct zip zip = zip_of(part);

	fuzz_table(&options, zip.bytes, zip.n);
	free(zip.bytes);
	return 0;
}
