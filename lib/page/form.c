#include "page/form.h"

#include <assert.h>

/*
 * Heights in millimetres: an A4 page within its margins has 277, of which what stands around the
 * fields takes at most 110.
 */
const char form_style[] =
	"@page{size:A4;margin:10mm 11mm}"
	"body{max-width:188mm;font-size:9pt;line-height:1.15}"
	"p{margin:0;text-indent:0;overflow-wrap:anywhere}h1{font-size:16pt;margin:0 0 1mm}"
	"p.about{font-size:9.5pt;line-height:1.3}p.how{font-size:8pt;margin:.5mm 0}"
	".b{display:flex;border:.8pt solid #000;margin-top:-.8pt;break-inside:avoid}"
	".l{width:27mm;flex:none;padding:.5mm 1mm;border-right:.8pt solid #000;font-size:8pt}"
	".l p:first-child{font-weight:bold;font-size:9.5pt}"
	".g{flex:1;display:flex;flex-wrap:wrap}"
	".f{display:flex;flex:1 0 45%;align-items:center;gap:1mm;border-bottom:.4pt solid #000;"
	"border-left:.4pt solid #000;margin:0 0 -.4pt -.4pt;padding:0 1mm;box-sizing:border-box}"
	".w{flex-basis:100%}"
	".f p.q{width:22mm;flex:none;font-size:8pt}.f p.r{width:17.5mm;flex:none;font-size:8pt}"
	".f p.m{width:17.5mm;flex:none;font-size:8pt;font-weight:bold;border:.4pt solid #000;"
	"text-align:center;box-sizing:border-box}.f p.c{flex:1;font-size:7.5pt}"
	".w p.q{width:46mm}.f p.q:lang(en),.f p.c:lang(en){font-size:7pt;line-height:1}"
	"p.t{font-weight:bold;margin-top:1mm}"
	".r0{display:flex}.r0 p{flex:1;border:.4pt solid #000;margin:0 -.4pt -.4pt 0;"
	"padding:0 1mm;font-size:7.5pt}.r0 p.v{height:6.5mm}"
	".s{display:flex;gap:4mm}.s p{flex:1;border-bottom:.6pt solid #000;padding-top:4.5mm}"
	".h0 .f{min-height:11.5mm}.h1 .f{min-height:9.2mm}.h2 .f{min-height:7.9mm}"
	".h3 .f{min-height:6.9mm}.h4 .f{min-height:6.1mm}.h5 .f{min-height:5.3mm}"
	".h6 .f{min-height:4.7mm}.h5 .f p,.h6 .f p,.h6 .l,.h6 .l p:first-child{font-size:6.5pt;"
	"line-height:1.05}";

/* How many rows of each height, from the highest, find their place. */
static const size_t most[] = { 14, 18, 21, 24, 27, 31, 35 };

size_t
form_most(void)
{
	return most[ARRAY_LENGTH(most) - 1];
}

size_t
form_rows(size_t fields, size_t wide)
{
	enum { LEAST = 2 }; /* of its label */
	size_t rows = wide + (fields - wide + 1) / 2;

	return rows < LEAST ? LEAST : rows;
}

void
form_begin(struct paper *paper, size_t rows)
{
	char open[] = "<div class=h0>\n";
	size_t height = 0;

	assert(paper->page);
	while (height + 1 < ARRAY_LENGTH(most) && rows > most[height])
		height++;
	open[sizeof("<div class=h") - 1] = (char)('0' + height);
	paper_raw(paper, open);
}

void
form_end(struct paper *paper)
{
	paper_raw(paper, "</div>\n");
}

void
form_block(struct paper *paper, struct text label)
{
	paper_raw(paper, "<div class=b><div class=l>");
	while (label.n > 0)
		paper_element(paper, "p", text_next(&label, '\n'));
	paper_raw(paper, "</div><div class=g>\n");
}

void
form_block_end(struct paper *paper)
{
	paper_raw(paper, "</div></div>\n");
}

void
form_field(struct paper *paper, const struct form_field *field)
{
	struct prose ticks = { .language = paper->prose.language };
	struct text rest = field->choices;

	while (rest.n > 0)
		prose_say(&ticks, "□{1} ", "□{1} ", text_next(&rest, '|'));
	paper_raw(paper, field->wide ? "<div class=\"f w\">" : "<div class=f>");
	paper_element(paper, "p class=q", field->question);
	paper_element(paper, field->lacking ? "p class=m" : "p class=r", field->recorded);
	paper_element(paper, "p class=c", (struct text){ ticks.p, ticks.n });
	paper_raw(paper, "</div>\n");
	prose_free(&ticks);
}

static void
write_row(struct paper *paper, struct text headings, bool blank)
{
	paper_raw(paper, "<div class=r0>");
	while (headings.n > 0) {
		struct text heading = text_next(&headings, '|');

		paper_element(paper, blank ? "p class=v" : "p", blank ? TEXT_NONE : heading);
	}
	paper_raw(paper, "</div>\n");
}

void
form_table(struct paper *paper, struct text title, struct text headings, size_t rows)
{
	paper_element(paper, "p class=t", title);
	write_row(paper, headings, false);
	for (size_t i = 0; i < rows; i++)
		write_row(paper, headings, true);
}

void
form_signs(struct paper *paper, struct text labels)
{
	paper_raw(paper, "<div class=s>");
	while (labels.n > 0)
		paper_element(paper, "p", text_next(&labels, '|'));
	paper_raw(paper, "</div>\n");
}
