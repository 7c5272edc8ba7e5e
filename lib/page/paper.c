#include "page/paper.h"

#include <limits.h>
#include <string.h>

#define MIDDLE "　　　　　　　　"
#define RIGHT "　　　　　　　　　　　　　　　　"

/*
 * Heights in tenths of a point, of style below: a row of letters of the usual size, what stands
 * around the rows of a line, the printed height of a page with a little to spare, and what of a
 * page of the usual size is a page where the letters are the smaller.
 */
enum { ROW = 154, AROUND = 33, GAP = 55, PAGE = 7450, COLUMNS = 82 };
static const size_t holds[] = { PAGE, PAGE * 5 / 4, SIZE_MAX };

/*
 * How each line looks: in text what stands before and behind it, on a page its element and the
 * height that it has beside what other lines have.
 */
static const struct look {
	const char *before[2]; /* by language */
	const char *behind;
	const char *element;
	size_t height;
} looks[PAPER_LINES] = {
	[PAPER_TITLE] = { { MIDDLE, "                " }, "\n\n", "h1", 230 },
	[PAPER_NUMBER] = { { RIGHT, "                                " },
			   "\n\n",
			   "p class=right",
			   0 },
	[PAPER_MARK] = { { "", "" }, "\n\n", "p class=mark", 0 },
	[PAPER_TO] = { { "", "" }, "\n\n", "p class=to", 120 },
	[PAPER_BODY] = { { "　　", "  " }, "\n", "p", 0 },
	[PAPER_PART] = { { "　　", "  " }, "\n", "p class=part", 0 },
	[PAPER_ITEM] = { { "　　", "  " }, "\n", "p class=item", 0 },
	[PAPER_SIGN] = { { RIGHT, "                                " }, "\n", "p class=right", 0 },
	[PAPER_CUT] = { { "－－－－－－－－－－", "- - - - - - - - - - " }, "\n\n", "h2", 210 },
	[PAPER_FORM] = { { "", "" }, "\n", "p class=form", 20 },
};

static const char style[] =
	"@page{size:A4;margin:13mm 20mm 11mm}"
	"body{font:11pt/1.4 \"Noto Serif CJK SC\",SimSun,\"WenQuanYi Zen Hei\",serif;color:#000;"
	"background:#fff;max-width:170mm;margin:0 auto;overflow-wrap:anywhere}"
	"section{break-after:page}section "
	"p{break-inside:avoid}section:last-of-type{break-after:auto}"
	"h1{font-size:18pt;text-align:center;margin:0 0 .6em}"
	"h2{font-size:14pt;text-align:center;border-top:1px dashed #000;margin:.6em 0 .2em;"
	"padding-top:.6em;break-before:avoid}"
	"p{margin:.15em 0;text-indent:2em}p.to,p.form,p.mark,p.right{text-indent:0}"
	"p.right{text-align:right}p.mark{border:1px solid #000;padding:0 .5em;font-weight:bold}"
	"p.to{margin:.8em 0 .4em}p.part{font-weight:bold;break-after:avoid}"
	"p.gap{height:.5em}p.form{border-bottom:1px solid "
	"#000;padding-top:.3em;white-space:pre-wrap}"
	"p.in0,p.in1,p.in2,p.in3,p.in4{text-indent:0;margin:0;line-height:1.2;font-size:9pt}"
	"p.in0{font-weight:bold;font-size:11pt}p.in1{margin-left:1em;margin-top:.2em}"
	"p.in2{margin-left:2.5em}p.in3{margin-left:4em;font-size:8pt}"
	"p.in4{margin-left:5.5em;font-size:8pt}"
	"section.s1{font-size:10pt;line-height:1.3}section.s2{font-size:9pt;line-height:1.25}"
	"a{color:#036;text-decoration:none}a:hover{text-decoration:underline}"
	"summary{margin-top:.6em}@media print{details{display:none}a{color:#000}}"
	"@media screen{section{padding:12mm 0;border-bottom:1px dashed #666}}";

/* What means something in HTML is written so that it does not. */
static void
escape(struct prose *prose, struct text text)
{
	static const char *const written[UCHAR_MAX + 1] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"
	};
	size_t from = 0;

	for (size_t i = 0; i < text.n; i++) {
		const char *instead = written[(unsigned char)text.p[i]];

		if (instead == NULL)
			continue;
		prose_text(prose, (struct text){ text.p + from, i - from });
		prose_text(prose, text_of(instead));
		from = i + 1;
	}
	prose_text(prose, text_from(text, from));
}

static struct text
said(const struct paper *paper)
{
	return (struct text){ paper->line.p, paper->line.n };
}

static void
put(struct paper *paper, const char *words)
{
	prose_fill(&paper->prose, words, words, NULL, 0);
}

void
paper_begin(struct paper *paper, struct text title)
{
	if (!paper->page)
		return;
	put(paper, paper->prose.language == LANGUAGE_ZH ? "<!DOCTYPE html>\n<html lang=\"zh-CN\">"
							: "<!DOCTYPE html>\n<html lang=\"en\">");
	put(paper, "<head><meta charset=\"utf-8\">"
		   "<meta name=\"viewport\" content=\"width=device-width\"><title>");
	escape(&paper->prose, title);
	put(paper, "</title>\n<style>");
	put(paper, style);
	put(paper, paper->style == NULL ? "" : paper->style);
	put(paper, "</style></head>\n<body>\n");
}

void
paper_sheet(struct paper *paper)
{
	if (paper->page) {
		put(paper, paper->sheets > 0 ? "</section>\n<section class=s0>\n"
					     : "<section class=s0>\n");
		paper->size = paper->prose.n - (sizeof("0>\n") - 1);
	} else if (paper->sheets > 0) {
		put(paper, "\f");
	}
	paper->height = 0;
	paper->sheets++;
}

void
paper_raw(struct paper *paper, const char *html)
{
	put(paper, html);
}

/* The name ends with the first blank. */
void
paper_element(struct paper *paper, const char *element, struct text text)
{
	struct text rest = text_of(element);

	put(paper, "<");
	put(paper, element);
	put(paper, ">");
	escape(&paper->prose, text);
	put(paper, "</");
	prose_text(&paper->prose, text_next(&rest, ' '));
	put(paper, ">\n");
}

/* So much more stands on the sheet: the letters are of the first size that holds all. */
static void
add_height(struct paper *paper, size_t more)
{
	size_t size = 0;

	if (paper->size == 0 || paper->folded)
		return;
	paper->height += more;
	while (paper->height > holds[size])
		size++;
	paper->prose.p[paper->size] = (char)('0' + size);
}

/* Write the line that was said. */
static void
write_line(struct paper *paper, const struct look *look)
{
	if (paper->page) {
		size_t rows = (text_width(said(paper)) + COLUMNS - 1) / COLUMNS;

		paper_element(paper, look->element, said(paper));
		add_height(paper, rows * ROW + AROUND + look->height);
		return;
	}
	put(paper, look->before[paper->prose.language]);
	prose_text(&paper->prose, said(paper));
	put(paper, look->behind);
}

void
paper_fill(struct paper *paper, enum paper_line kind, const char *zh, const char *en,
	   const struct text *texts, size_t n)
{
	paper->line.language = paper->prose.language;
	prose_clear(&paper->line);
	prose_fill(&paper->line, zh, en, texts, n);
	if (paper->line.n > 0)
		write_line(paper, &looks[kind]);
}

void
paper_words(struct paper *paper, enum paper_line kind, const char *zh, const char *en)
{
	paper_fill(paper, kind, zh, en, NULL, 0);
}

/* "<p class=in2>": set in by two places. */
static void
write_set_in(struct paper *paper, struct text line)
{
	enum { DEEPEST = 4 };
	size_t blanks = 0;
	char open[] = "<p class=in0>";

	while (blanks < line.n && line.p[blanks] == ' ')
		blanks++;
	open[sizeof(open) - 3] = (char)('0' + (blanks / 2 < DEEPEST ? blanks / 2 : DEEPEST));
	put(paper, open);
	escape(&paper->prose, text_from(line, blanks));
	put(paper, "</p>\n");
}

void
paper_lines(struct paper *paper, struct text lines)
{
	while (lines.n > 0) {
		struct text line = text_next(&lines, '\n');

		if (paper->page && line.n > 0) {
			write_set_in(paper, line);
		} else if (!paper->page) {
			prose_text(&paper->prose, line);
			put(paper, "\n");
		}
	}
}

void
paper_anchor(struct paper *paper, struct text name)
{
	put(paper, "<a id=\"");
	escape(&paper->prose, name);
	put(paper, "\"></a>\n");
}

void
paper_link(struct paper *paper, struct text to, struct text words)
{
	put(paper, "<p class=in1><a href=\"");
	escape(&paper->prose, to);
	put(paper, "\">");
	escape(&paper->prose, words);
	put(paper, "</a></p>\n");
}

void
paper_fold(struct paper *paper, const char *zh, const char *en)
{
	paper->folded = true;
	put(paper, "<details><summary>");
	put(paper, paper->prose.language == LANGUAGE_ZH ? zh : en);
	put(paper, "</summary>\n");
}

void
paper_fold_end(struct paper *paper)
{
	paper->folded = false;
	put(paper, "</details>\n");
}

void
paper_gap(struct paper *paper)
{
	put(paper, paper->page ? "<p class=gap></p>\n" : "\n");
	add_height(paper, GAP + AROUND);
}

void
paper_end(struct paper *paper)
{
	if (paper->page)
		put(paper, paper->sheets > 0 ? "</section>\n</body></html>\n" : "</body></html>\n");
}

void
paper_take(struct paper *paper, struct text sheets)
{
	prose_take(&paper->prose, sheets);
	paper->size = 0;
}

void
paper_clear(struct paper *paper)
{
	prose_clear(&paper->prose);
	paper->size = 0;
}

void
paper_free(struct paper *paper)
{
	prose_free(&paper->prose);
	prose_free(&paper->line);
}
