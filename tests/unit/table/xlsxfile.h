#ifndef JZ_TESTS_XLSXFILE_H
#define JZ_TESTS_XLSXFILE_H

#include <stddef.h>

/* An .xlsx made in a test, part by part. */

#define XML "<?xml version='1.0' encoding='UTF-8'?>"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define LINK(id, type, target)                                                                     \
	"<Relationship Id='" id "' Type='" OFFICE type "' Target='" target "'/>"
#define SHEET(data) XML "<worksheet><sheetData>" data "</sheetData></worksheet>"

struct xlsxfile_part {
	const char *name;
	const char *content;
};

/*
 * Write a workbook of one sheet with styles and shared texts, but for the parts that stand in
 * instead; a content of NULL leaves a part out.
 */
void xlsxfile_write(const char *path, const struct xlsxfile_part *instead, size_t count);

/*
 * Write a workbook with these sheets, of texts alone: the content is lines of cells with
 * commas between them, "姓名,村\n张三,金桥村\n".  A name that begins with "-" is hidden.
 */
void xlsxfile_sheets(const char *path, const struct xlsxfile_part *sheet, size_t count);

/* Write an archive of these parts alone. */
void xlsxfile_archive(const char *path, const struct xlsxfile_part *part, size_t count);

#endif
