//! `readout.xlsx`: a sheet for each table, with numbers as numbers. It holds no formula and no time of
//! making; words that look like a formula are marked as words.

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};

use super::ReportError;
use super::content::Content;
use super::sheets::{Cell, Kind, Sheet, looks_like_a_formula, sheets};

/// Narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (8, 60);

/// The workbook.
pub(super) fn xlsx(content: &Content<'_>) -> Result<Vec<u8>, ReportError> {
    workbook(content).map_err(|error| ReportError::Workbook(error.to_string()))
}

fn workbook(content: &Content<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Equal releases give equal bytes, so the time of making is none.
    let properties = DocProperties::new()
        .set_title(&content.model.title)
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    let formats = Formats::new();
    for sheet in sheets(content) {
        fill(workbook.add_worksheet(), &sheet, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    head: Format,
    text: Format,
    words_only: Format,
    points: Format,
    difference: Format,
    share: Format,
    whole: Format,
    day: Format,
}

impl Formats {
    fn new() -> Self {
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let number = |format: &str| {
            Format::new()
                .set_align(FormatAlign::Top)
                .set_num_format(format)
        };
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00F6_F8F9))
                .set_border_bottom(FormatBorder::Thin),
            words_only: text.clone().set_quote_prefix(),
            text,
            points: number("0.0"),
            difference: number("+0.0;\u{2212}0.0;0.0"),
            share: number("0%"),
            whole: number("0"),
            day: number("yyyy-mm-dd"),
        }
    }

    fn words(&self, text: &str) -> &Format {
        match looks_like_a_formula(text) {
            true => &self.words_only,
            false => &self.text,
        }
    }

    fn number(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Points => &self.points,
            Kind::Difference => &self.difference,
            Kind::Share => &self.share,
            Kind::Whole => &self.whole,
        }
    }
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.title)?;
    let mut last = (0, 0);
    for (column, heading) in (0_u16..).zip(&sheet.columns) {
        worksheet.write_string_with_format(0, column, &heading.head, &formats.head)?;
        last.1 = column;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write(worksheet, (row, column), cell, formats)?;
        }
        last.0 = row;
    }
    for (column, width) in (0_u16..).zip(widths(sheet)) {
        worksheet.set_column_width(column, width)?;
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, last.0, last.1)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) | Cell::Code(_, text) => {
            let format = formats.words(text);
            // A cell of a workbook takes 32,767 characters; a comment has far fewer.
            worksheet.write_string_with_format(row, column, text, format)?;
        }
        Cell::Number(value, kind) => {
            worksheet.write_number_with_format(row, column, *value, formats.number(*kind))?;
        }
        Cell::Day(day) => {
            worksheet.write_datetime_with_format(row, column, date(*day)?, &formats.day)?;
        }
    }
    Ok(())
}

fn date(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

/// A width for every column, by its longest cell.
fn widths(sheet: &Sheet) -> Vec<f64> {
    let longest = |(column, heading): (usize, &super::sheets::Column)| {
        let cells = sheet.rows.iter().filter_map(|row| row.get(column));
        let lengths = cells.map(|cell| match cell {
            Cell::Empty => 0,
            Cell::Text(text) | Cell::Code(_, text) => text.chars().count(),
            Cell::Number(..) => 7,
            Cell::Day(_) => 10,
        });
        // Headings may wrap; the arrow of the filter needs room beside the longest word.
        let words = heading.head.split(' ').map(|word| word.chars().count() + 3);
        let longest = lengths.chain(words).max().unwrap_or(0);
        let (least, most) = WIDTHS;
        u16::try_from(longest.clamp(least, most)).map_or(f64::from(u16::MAX), f64::from) + 1.0
    };
    sheet.columns.iter().enumerate().map(longest).collect()
}
