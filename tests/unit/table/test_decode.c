#include "table/decode.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "textfile.h"
#include "unit.h"

static const char chinese[] =
	"姓名,备注\n王𬭚,重病\n㑇䶮,“—”\n阿依古丽·买买提,（无）\n";

/* What comes out, piece by piece; compared with wanted. */
static void
check_pieces(const void *bytes, size_t n, const char *encoding, size_t piece, const char *wanted,
	     const char *found, const char *findings)
{
	struct textfile file = { 0 };
	struct diag diag = textfile_diag(&file);
	struct table_source source = { .fd = textfile_make(bytes, n),
				       .name = TEXT("test"),
				       .options = { .encoding = encoding } };
	struct decode *decode = decode_open(&source, &diag);
	char *out = malloc(3 * n + piece + 16);

	ck_assert_ptr_nonnull(decode);
	for (int pass = 0; pass < 2; pass++) {
		size_t used = 0;
		size_t got;

		if (pass > 0) { /* each pass says the same: see table.c */
			file.findings[0] = '\0';
			file.findings_size = 0;
			ck_assert(decode_rewind(decode));
		}
		while ((got = decode_read(decode, out + used, piece)) > 0)
			used += got;
		ck_assert(!decode_failed(decode));
		ck_assert_uint_eq(used, strlen(wanted));
		ck_assert(memcmp(out, wanted, used) == 0);
	}
	ck_assert_str_eq(decode_encoding(decode), found);
	ck_assert_str_eq(file.findings, findings);
	decode_close(decode);
	close(source.fd);
	free(out);
	textfile_free(&file);
}

static void
check(const void *bytes, size_t n, const char *wanted, const char *found, const char *findings)
{
	check_pieces(bytes, n, NULL, 4096, wanted, found, findings);
	check_pieces(bytes, n, NULL, 1, wanted, found, findings);
}

/* The text in an encoding, behind some bytes, comes out as it was. */
static void
check_encoded(const char *mark, const char *encoding, const char *found)
{
	size_t n;
	char *bytes = textfile_encode(chinese, encoding, &n);
	char all[1024];

	memcpy(all, mark, strlen(mark));
	memcpy(all + strlen(mark), bytes, n);
	check(all, n + strlen(mark), chinese, found, "");
	free(bytes);
}

START_TEST(encodings_are_found)
{
	check_encoded("", "UTF-8", "UTF-8");
	check_encoded("\xEF\xBB\xBF", "UTF-8", "UTF-8-BOM");
	check_encoded("", "GB18030", "GB18030");
	check_encoded("\xFF\xFE", "UTF-16LE", "UTF-16LE");
	check_encoded("\xFE\xFF", "UTF-16BE", "UTF-16BE");
}
END_TEST

START_TEST(sixteen_without_mark)
{
	static const char *const encoding[] = { "UTF-16LE", "UTF-16BE" };
	static const char text[] = "姓名\t身份证号\t金额\n张三\t439921195001019015\t350.00\n";

	for (size_t i = 0; i < 2; i++) {
		size_t n;
		char *bytes = textfile_encode(text, encoding[i], &n);

		check(bytes, n, text, encoding[i], "");
		free(bytes);
	}
}
END_TEST

START_TEST(ascii_is_utf8)
{
	check("a,b\n1,2\n", 8, "a,b\n1,2\n", "UTF-8", "");
	check("", 0, "", "UTF-8", "");
	check("\xEF\xBB\xBF", 3, "", "UTF-8-BOM", "");
}
END_TEST

/* rows of ASCII, then a tail, then the rows again. */
static char *
with_ascii(size_t rows, const char *tail, size_t n, size_t *size)
{
	char *bytes = malloc(2 * rows * 8 + n + 1);
	size_t used = 0;

	for (size_t i = 0; i < rows; i++, used += 8)
		memcpy(bytes + used, "1234,56\n", 8);
	memcpy(bytes + used, tail, n);
	used += n;
	for (size_t i = 0; i < rows; i++, used += 8)
		memcpy(bytes + used, "1234,56\n", 8);
	bytes[used] = '\0';
	*size = used;
	return bytes;
}

START_TEST(decision_waits_for_what_is_not_ascii)
{
	size_t n;
	size_t size;
	char *gb = textfile_encode(chinese, "GB18030", &n);
	char *bytes = with_ascii(30000, gb, n, &size);
	size_t wanted_size;
	char *wanted = with_ascii(30000, chinese, strlen(chinese), &wanted_size);

	check_pieces(bytes, size, NULL, 777, wanted, "GB18030", "");
	free(bytes);
	free(wanted);
	free(gb);
}
END_TEST

START_TEST(characters_are_whole_across_blocks)
{
	static const char *const encoding[] = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" };
	char *text = malloc(400000);
	size_t used = 0;

	while (used < 300000)
		used += (size_t)sprintf(text + used, "户%zu𬭚,㑇龘x\n", used);
	for (size_t i = 0; i < 4; i++) {
		size_t n;
		char *bytes = textfile_encode(text, encoding[i], &n);

		check_pieces(bytes, n, encoding[i], 1001, text, encoding[i], "");
		check_pieces(bytes, n, NULL, 65536, text, encoding[i], "");
		free(bytes);
	}
	free(text);
}
END_TEST

/* No line end for several blocks. */
START_TEST(line_longer_than_a_block)
{
	static const char *const encoding[] = { "UTF-8", "GB18030" };
	char *text = malloc(300001);

	for (size_t i = 0; i < 300000; i += 3)
		memcpy(text + i, i == 0 ? "ab," : "户", 3);
	text[300000] = '\0';
	for (size_t i = 0; i < 2; i++) {
		size_t n;
		char *bytes = textfile_encode(text, encoding[i], &n);

		check_pieces(bytes, n, NULL, 5000, text, encoding[i], "");
		free(bytes);
	}
	free(text);
}
END_TEST

START_TEST(line_of_the_other_encoding)
{
	size_t a;
	size_t b;
	char *gb = textfile_encode("姓名,金额\r\n张三,1\r\n", "GB18030", &a);
	char *more = textfile_encode("李四,2\r\n", "GB18030", &b);
	char all[256];
	size_t n;

	n = (size_t)snprintf(all, sizeof(all), "%.*s王五·买,3\r\n%.*s", (int)a, gb, (int)b, more);
	check(all, n, "姓名,金额\r\n张三,1\r\n王五·买,3\r\n李四,2\r\n", "GB18030",
	      "T108 3 the file is GB18030 but this line is UTF-8; it was read as UTF-8\n");
	n = (size_t)snprintf(all, sizeof(all), "姓名\n赵六\n%.*s钱七\n", (int)b, more);
	check(all, n, "姓名\n赵六\n李四,2\r\n钱七\n", "UTF-8",
	      "T108 3 the file is UTF-8 but this line is GB18030; it was read as GB18030\n");
	free(gb);
	free(more);
}
END_TEST

#define LOST "\xEF\xBF\xBD"

START_TEST(lost_bytes_are_marked_where_they_stood)
{
	/* UTF-8: a character without its last byte; a lone byte; the end cut off */
	check("户,\xE6\x88,1\n户\xFF\n户\xE6", 18, "户," LOST LOST ",1\n户" LOST "\n户" LOST,
	      "UTF-8", "");
	/* GB18030 中国: 0xFF; a lead byte before a line end; the end cut off */
	check("\xD6\xD0,\xFF,1\n\xD6\n\xB9\xFA\xD6\xD0\xB9", 14,
	      "中," LOST ",1\n" LOST "\n国中" LOST, "GB18030", "");
	/* half a surrogate pair; half a unit */
	check("\xFF\xFE\x01\xD8"
	      "a\0b",
	      7, LOST "a" LOST, "UTF-16LE", "");
}
END_TEST

START_TEST(user_knows_better)
{
	size_t n;
	char *bytes = textfile_encode("é,ü\n", "ISO-8859-1", &n);

	check_pieces(bytes, n, "ISO-8859-1", 64, "é,ü\n", "ISO-8859-1", "");
	free(bytes);
	/* 联 in GBK looks like UTF-8 */
	bytes = textfile_encode("联\n", "GB18030", &n);
	check_pieces(bytes, n, "gbk", 64, "联\n", "GB18030", "");
	free(bytes);
	bytes = textfile_encode("户\n", "UTF-16BE", &n);
	check_pieces(bytes, n, "UTF-16BE", 64, "户\n", "UTF-16BE", "");
	free(bytes);
	check_pieces("\xFE\xFF\x62\x37", 4, "UTF-16", 64, "户", "UTF-16BE", "");
	check_pieces("\xEF\xBB\xBF户", 6, "UTF-8", 64, "户", "UTF-8-BOM", "");
}
END_TEST

static void
check_trouble(const char *bytes, size_t n, const char *encoding, const char *findings)
{
	struct textfile file = { 0 };
	struct diag diag = textfile_diag(&file);
	struct table_source source = { .fd = textfile_make(bytes, n),
				       .name = TEXT("test"),
				       .options = { .encoding = encoding } };

	ck_assert_ptr_null(decode_open(&source, &diag));
	ck_assert_str_eq(file.findings, findings);
	close(source.fd);
	textfile_free(&file);
}

START_TEST(what_is_no_text_is_refused)
{
	char zero[100] = { 0 };

	check_trouble(zero, sizeof(zero), NULL,
		      "T004 0 this is not a table that can be read: a binary file\n");
	check_trouble("a\n", 2, "KLINGON", "T005 0 unknown encoding: KLINGON\n");
	/* iconv would drop what it cannot read */
	check_trouble("a\n", 2, "ASCII//IGNORE", "T005 0 unknown encoding: ASCII//IGNORE\n");
}
END_TEST

static void
check_encoder(const char *encoding, const char *iconv_name)
{
	struct decode_encoder *encoder = decode_encoder_open(encoding);
	size_t n;
	char *wanted = textfile_encode(chinese, iconv_name, &n);
	char out[1024];
	size_t used = 0;
	struct text rest = text_of(chinese);

	ck_assert_ptr_nonnull(encoder);
	while (rest.n > 0) {
		size_t got = decode_encode(encoder, &rest, out + used, 16);

		ck_assert(got > 0 && got <= 16);
		used += got;
	}
	ck_assert_uint_eq(used, n);
	ck_assert(memcmp(out, wanted, n) == 0);
	decode_encoder_close(encoder);
	free(wanted);
}

START_TEST(encoders)
{
	struct decode_encoder *encoder = decode_encoder_open("UTF-16LE");
	struct text chars = TEXT("户");
	char out[16];

	check_encoder("GB18030", "GB18030");
	check_encoder("gbk", "GB18030");
	check_encoder("UTF-8-BOM", "UTF-8");
	check_encoder("UTF-16BE", "UTF-16BE");
	ck_assert(text_equal(decode_encoder_mark(encoder), TEXT("\xFF\xFE")));
	decode_encoder_close(encoder);
	encoder = decode_encoder_open("ASCII");
	ck_assert_uint_eq(decode_encoder_mark(encoder).n, 0);
	ck_assert(decode_encode(encoder, &chars, out, sizeof(out)) == SIZE_MAX);
	decode_encoder_close(encoder);
	ck_assert_ptr_null(decode_encoder_open("KLINGON"));
	ck_assert_ptr_null(decode_encoder_open("ASCII//TRANSLIT"));
	decode_encoder_close(NULL);
	decode_close(NULL);
}
END_TEST

UNIT(NULL, NULL, encodings_are_found, sixteen_without_mark, ascii_is_utf8,
     decision_waits_for_what_is_not_ascii, characters_are_whole_across_blocks,
     line_longer_than_a_block, line_of_the_other_encoding, lost_bytes_are_marked_where_they_stood,
     user_knows_better, what_is_no_text_is_refused, encoders);
