#define _GNU_SOURCE /* memmem() */

#include "table/package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "xlsxfile.h"

static char path[128];
static char events[512];

static void
begin(void)
{
	scratch_begin(&scratch);
	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "a.xlsx"));
	events[0] = '\0';
}

static void
note(const char *kind, const char *s, size_t n)
{
	size_t used = strlen(events);

	snprintf(events + used, sizeof(events) - used, "%s%.*s ", kind, (int)n, s);
}

static void
on_start(void *context, const char *name, const char **attributes)
{
	const char *value = package_attribute(attributes, "id");

	note("<", name, strlen(name));
	if (value != NULL)
		note("@", value, strlen(value));
	if (strcmp(name, "pause") == 0)
		package_part_pause(*(struct package_part **)context);
}

static void
on_end(void *context, const char *name)
{
	(void)context;
	note(">", name, strlen(name));
}

static void
on_text(void *context, const char *s, int n)
{
	(void)context;
	note("'", s, (size_t)n);
}

static const struct package_handler handler = { on_start, on_end, on_text };

static struct package *
package_of(const char *content)
{
	const struct xlsxfile_part part = { "a.xml", content };

	xlsxfile_write(path, &part, 1);
	struct package *package = package_open(path, text_of(path), &scratch.diag);

	ck_assert_ptr_nonnull(package);
	return package;
}

/* What is reported about a part of that content. */
static const char *
fault_of(const char *content)
{
	struct package *package = package_of(content);

	scratch_forget(&scratch);
	ck_assert(!package_part_read(package, "a.xml", &handler, NULL));
	package_close(package);
	return scratch.found;
}

START_TEST(events_come_without_prefixes)
{
	struct package *package = package_of(XML "<x:a xmlns:x='x' x:id='7'>b<c/></x:a>");

	ck_assert(package_part_read(package, "a.xml", &handler, NULL));
	ck_assert_str_eq(events, "<a @7 'b <c >c >a ");
	ck_assert(package_has(package, "A.XML"));
	ck_assert(!package_has(package, "b.xml"));
	package_close(package);
	ck_assert_str_eq(scratch.found, "");
}
END_TEST

START_TEST(a_part_is_read_up_to_a_pause_and_on)
{
	struct package *package = package_of(XML "<a><pause/><b/></a>");
	struct package_part *part = NULL;

	part = package_part_open(package, "a.xml", &handler, &part, &scratch.diag);
	ck_assert_int_eq(package_part_run(part), PACKAGE_PAUSED);
	ck_assert_ptr_null(strstr(events, "<b"));
	ck_assert_int_eq(package_part_run(part), PACKAGE_END);
	ck_assert_ptr_nonnull(strstr(events, "<b >b >a"));
	package_part_close(part);
	package_close(package);
}
END_TEST

START_TEST(what_must_not_be_in_a_part_is_named)
{
	char deep[65 * 3 + 1] = "";

	for (size_t i = 0; i < 65; i++)
		strcat(deep, "<a>");
	ck_assert_str_eq(fault_of("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "a.xlsx:0 T205\n");
	ck_assert_str_eq(fault_of("<a><b></a>"), "a.xlsx:0 T206\n");
	ck_assert_str_eq(fault_of("<a>"), "a.xlsx:0 T206\n");
	ck_assert_str_eq(fault_of(deep), "a.xlsx:0 T204\n");
}
END_TEST

START_TEST(what_is_no_archive_and_what_is_missing)
{
	scratch_write(&scratch, "b.xlsx", "no archive");
	ck_assert_ptr_null(
		package_open(scratch_path(&scratch, "b.xlsx"), TEXT("b.xlsx"), &scratch.diag));
	ck_assert_str_eq(scratch.found, "b.xlsx:0 T201\n");
	struct package *package = package_of("<a/>");

	scratch_forget(&scratch);
	ck_assert(!package_part_read(package, "b.xml", &handler, NULL));
	ck_assert_str_eq(scratch.found, "a.xlsx:0 T202\n");
	package_close(package);
}
END_TEST

/* One byte of a packed part is another: the checksum of the archive tells. */
START_TEST(a_damaged_part_is_named)
{
	static char archive[65536];
	static const char mark[] = "<damaged/>";
	struct package *package = package_of(mark);

	package_close(package);
	FILE *file = fopen(path, "rb");
	size_t n = fread(archive, 1, sizeof(archive), file);

	fclose(file);
	char *at = memmem(archive, n, mark, strlen(mark));

	ck_assert_ptr_nonnull(at); /* so short a part is stored as it is */
	at[1] = 'D';
	file = fopen(path, "wb");
	ck_assert_uint_eq(fwrite(archive, 1, n, file), n);
	fclose(file);
	package = package_open(path, text_of(path), &scratch.diag);
	ck_assert_ptr_nonnull(package);
	ck_assert(!package_part_read(package, "a.xml", &handler, NULL));
	ck_assert_str_eq(scratch.found, "a.xlsx:0 T203\n");
	package_close(package);
}
END_TEST

START_TEST(links_lead_from_the_folder_of_their_part)
{
	static const struct xlsxfile_part parts[] = {
		{ "x/_rels/a.xml.rels",
		  XML "<Relationships>" LINK("r1", "one", "b.xml") LINK("r2", "two", "/c/d.xml")
			  LINK("r3", "three", "../e.xml")
				  LINK("r4", "four",
				       "./f/g.xml") "<Relationship Id='r5'/></Relationships>" },
	};
	static const char *const target[] = { "x/b.xml", "c/d.xml", "e.xml", "x/f/g.xml" };
	struct package_links links = { 0 };
	struct arena arena = { 0 };

	xlsxfile_write(path, parts, 1);
	struct package *package = package_open(path, text_of(path), &scratch.diag);

	ck_assert(package_links(package, "x/a.xml", &arena, &links));
	ck_assert_uint_eq(links.count, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_str_eq(links.link[i].target, target[i]);
	ck_assert_str_eq(links.link[2].type, "three");
	ck_assert_str_eq(links.link[3].id, "r4");
	ck_assert(package_links(package, "x/none.xml", &arena, &links));
	ck_assert_uint_eq(links.count, 4);
	free(links.link);
	arena_free(&arena);
	package_close(package);
}
END_TEST

START_TEST(flags)
{
	ck_assert(package_flag("1") && package_flag("true"));
	ck_assert(!package_flag("0") && !package_flag("false") && !package_flag(NULL));
}
END_TEST

UNIT(begin, scratch_tear_down, events_come_without_prefixes, a_part_is_read_up_to_a_pause_and_on,
     what_must_not_be_in_a_part_is_named, what_is_no_archive_and_what_is_missing,
     a_damaged_part_is_named, links_lead_from_the_folder_of_their_part, flags);
