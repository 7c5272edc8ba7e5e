#ifndef JZ_TABLE_XLSXLIB_H
#define JZ_TABLE_XLSXLIB_H

#include <xlsxwriter.h>

#include "base/text.h"

/*
 * libxlsxwriter, which is loaded for a workbook: OpenSSL behind it takes longer to load than most
 * runs take.
 */

/* All that is called of it. */
#define XLSXLIB_CALLED(EACH)                                                                       \
	EACH(chart_add_series)                                                                     \
	EACH(chart_axis_set_name)                                                                  \
	EACH(chart_axis_set_num_format)                                                            \
	EACH(chart_legend_set_position)                                                            \
	EACH(chart_series_set_categories)                                                          \
	EACH(chart_series_set_name_range)                                                          \
	EACH(chart_series_set_values)                                                              \
	EACH(chart_title_set_name)                                                                 \
	EACH(format_set_align)                                                                     \
	EACH(format_set_bg_color)                                                                  \
	EACH(format_set_bold)                                                                      \
	EACH(format_set_border)                                                                    \
	EACH(format_set_bottom)                                                                    \
	EACH(format_set_font_color)                                                                \
	EACH(format_set_font_name)                                                                 \
	EACH(format_set_font_size)                                                                 \
	EACH(format_set_font_strikeout)                                                            \
	EACH(format_set_indent)                                                                    \
	EACH(format_set_italic)                                                                    \
	EACH(format_set_left)                                                                      \
	EACH(format_set_num_format)                                                                \
	EACH(format_set_num_format_index)                                                          \
	EACH(format_set_right)                                                                     \
	EACH(format_set_rotation)                                                                  \
	EACH(format_set_shrink)                                                                    \
	EACH(format_set_text_wrap)                                                                 \
	EACH(format_set_top)                                                                       \
	EACH(format_set_underline)                                                                 \
	EACH(format_set_unlocked)                                                                  \
	EACH(lxw_rowcol_to_cell)                                                                   \
	EACH(lxw_rowcol_to_cell_abs)                                                               \
	EACH(lxw_rowcol_to_range)                                                                  \
	EACH(lxw_strerror)                                                                         \
	EACH(lxw_utf8_strlen)                                                                      \
	EACH(lxw_workbook_free)                                                                    \
	EACH(workbook_add_chart)                                                                   \
	EACH(workbook_add_format)                                                                  \
	EACH(workbook_add_worksheet)                                                               \
	EACH(workbook_close)                                                                       \
	EACH(workbook_new_opt)                                                                     \
	EACH(workbook_set_properties)                                                              \
	EACH(workbook_validate_sheet_name)                                                         \
	EACH(worksheet_autofilter)                                                                 \
	EACH(worksheet_center_horizontally)                                                        \
	EACH(worksheet_data_validation_range)                                                      \
	EACH(worksheet_fit_to_pages)                                                               \
	EACH(worksheet_freeze_panes)                                                               \
	EACH(worksheet_hide)                                                                       \
	EACH(worksheet_ignore_errors)                                                              \
	EACH(worksheet_insert_chart_opt)                                                           \
	EACH(worksheet_merge_range)                                                                \
	EACH(worksheet_protect)                                                                    \
	EACH(worksheet_repeat_columns)                                                             \
	EACH(worksheet_repeat_rows)                                                                \
	EACH(worksheet_set_column)                                                                 \
	EACH(worksheet_set_footer)                                                                 \
	EACH(worksheet_set_landscape)                                                              \
	EACH(worksheet_set_margins)                                                                \
	EACH(worksheet_set_paper)                                                                  \
	EACH(worksheet_set_row)                                                                    \
	EACH(worksheet_set_row_opt)                                                                \
	EACH(worksheet_write_blank)                                                                \
	EACH(worksheet_write_comment_opt)                                                          \
	EACH(worksheet_write_datetime)                                                             \
	EACH(worksheet_write_formula_num)                                                          \
	EACH(worksheet_write_number)                                                               \
	EACH(worksheet_write_string)

struct xlsxlib {
#define XLSXLIB_MEMBER(name) __typeof__(name) *(name);
	XLSXLIB_CALLED(XLSXLIB_MEMBER)
};

/* To be freed; NULL where this system has no libxlsxwriter. */
struct xlsxlib *xlsxlib_load(void);

/* The file that is looked for. */
struct text xlsxlib_name(void);

#endif
