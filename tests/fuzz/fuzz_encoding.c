/*
 * The first line names an encoding, if it can be a name of one; what follows is bytes in it.  What
 * is decoded is UTF-8 and does not depend on how it is taken; what is encoded is decoded to what it
 * was.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "table/decode.h"

enum { NAME_SIZE = 24, REPLACEMENT = 0xFFFD };

struct decoded {
	char *p;
	size_t n;
	bool opened;
	bool lost; /* something in it could not be read */
	size_t findings;
};

static void
read_all(struct decode *decode, struct decoded *out, size_t room, size_t piece)
{
	size_t got;

	out->n = 0;
	do {
		FUZZ(room - out->n >= piece);
		got = decode_read(decode, out->p + out->n, piece);
		FUZZ(got <= piece);
		out->n += got;
	} while (got > 0);
	FUZZ(text_valid(out->p, out->n) == out->n);
}

static struct decoded
decoded(const void *bytes, size_t n, const char *encoding, size_t piece)
{
	struct diag diag = fuzz_diag(true);
	struct table_source source = { .name = TEXT("fuzz"), .options = { .encoding = encoding } };
	struct decoded out = { 0 };
	size_t room = 4 * n + piece + 4;

	source.path = fuzz_file(bytes, n, &source.fd);
	struct decode *decode = decode_open(&source, &diag);

	FUZZ(decode != NULL || diag.count[DIAG_TROUBLE] > 0);
	if (decode == NULL)
		return out;
	out.p = malloc(room);
	out.opened = true;
	read_all(decode, &out, room, piece);
	FUZZ(!decode_failed(decode));
	struct decoded again = { .p = malloc(room) };

	FUZZ(decode_rewind(decode));
	out.findings = fuzz_findings(&diag);
	read_all(decode, &again, room, piece);
	FUZZ(again.n == out.n && memcmp(again.p, out.p, out.n) == 0);
	FUZZ(fuzz_findings(&diag) == 2 * out.findings); /* once is the table's business */
	free(again.p);
	out.lost = text_find((struct text){ out.p, out.n }, TEXT("\xEF\xBF\xBD")) < SIZE_MAX;
	decode_close(decode);
	return out;
}

/* The text, encoded by pieces of some size, with the mark in front; NULL where it cannot be. */
static char *
encoded(struct text utf8, const char *encoding, size_t piece, size_t *n)
{
	struct decode_encoder *encoder = decode_encoder_open(encoding);

	if (encoder == NULL)
		return NULL;
	struct text mark = decode_encoder_mark(encoder);
	char *out = malloc(4 * utf8.n + piece + mark.n + 16);
	size_t got;

	*n = mark.n;
	if (mark.n > 0)
		memcpy(out, mark.p, mark.n);
	while ((got = decode_encode(encoder, &utf8, out + *n, piece)) > 0 && got < SIZE_MAX) {
		FUZZ(got <= piece);
		*n += got;
	}
	FUZZ(got == SIZE_MAX || utf8.n == 0);
	decode_encoder_close(encoder);
	if (got < SIZE_MAX)
		return out;
	free(out);
	return NULL;
}

static void
check_there_and_back(struct text utf8, const char *encoding)
{
	size_t n;
	char *bytes = encoded(utf8, encoding, 16 + utf8.n % 50, &n);

	if (bytes == NULL)
		return;
	struct decoded back = decoded(bytes, n, encoding, 1000);

	/* a line whose bytes look like another encoding is read as that, and this is said */
	FUZZ(!back.opened || back.findings > 0 ||
	     text_equal((struct text){ back.p, back.n }, utf8));
	free(back.p);
	free(bytes);
}

/* The name on the first line, into buf, NULL where it is blank; *used is where the rest begins. */
static const char *
first_line(const uint8_t *data, size_t size, char buf[NAME_SIZE], size_t *used)
{
	const uint8_t *end = size > 0 ? memchr(data, '\n', size) : NULL;
	size_t n = end == NULL ? 0 : (size_t)(end - data);

	*used = end == NULL ? 0 : n + 1;
	if (n == 0 || n >= NAME_SIZE || memchr(data, '\0', n) != NULL ||
	    text_valid((const char *)data, n) < n ||
	    !fuzz_is_discreet((struct text){ (const char *)data, n }))
		return NULL;
	memcpy(buf, data, n);
	buf[n] = '\0';
	return buf;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char name[NAME_SIZE];
	size_t used;
	const char *encoding = first_line(data, size, name, &used);
	struct decoded whole = decoded(data + used, size - used, encoding, 65536);
	struct decoded pieces = decoded(data + used, size - used, encoding, 1 + size % 40);
	struct text utf8 = { whole.p, whole.n };

	FUZZ(whole.opened == pieces.opened && whole.findings == pieces.findings);
	FUZZ(text_equal(utf8, (struct text){ pieces.p, pieces.n }));
	if (whole.opened && whole.n > 0 && !whole.lost && memchr(whole.p, '\0', whole.n) == NULL &&
	    !text_begins(utf8, TEXT("\xEF\xBB\xBF"))) {
		check_there_and_back(utf8, encoding == NULL ? "UTF-8" : encoding);
		check_there_and_back(utf8, "GB18030");
		check_there_and_back(utf8, "UTF-16LE");
		check_there_and_back(utf8, "UTF-16BE");
	}
	free(whole.p);
	free(pieces.p);
	return 0;
}
