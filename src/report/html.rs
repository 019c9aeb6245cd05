//! `report.html`: the readout as one file. Nothing is loaded from anywhere, and every chart has its figures as a
//! table below it. The page is complete without script; the one script it holds, named by its hash, follows a
//! facet through the charts.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use sha2::{Digest as _, Sha256};

use super::content::Content;
use super::look::{accent, logo_says};
use super::model::{Block, Model, Page};
use crate::chart::{Chart, Table};
use crate::disclosure::Subject;
use crate::wording::say;

const STYLE: &str = include_str!("../../reports/report.css");
const PLAIN: &[u8] = include_bytes!("../../reports/fonts/InterReport.woff2");
const STRONG: &[u8] = include_bytes!("../../reports/fonts/InterReportStrong.woff2");

/// What makes the page more than paper; see `reports/report.js`.
const SCRIPT: &str = include_str!("../../reports/report.js");

/// Sets a readout.
pub(super) fn html(content: &Content<'_>) -> String {
    let (model, charts) = (&content.model, content.charts.as_slice());
    let mut out = String::new();
    head(&mut out, content);
    tools(&mut out, content);
    for page in &model.pages {
        section(&mut out, model, page, charts);
    }
    put(
        &mut out,
        format_args!("</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"),
    );
    out
}

fn head(out: &mut String, content: &Content<'_>) {
    let model = &content.model;
    let (title, subtitle) = (escape(&model.title), escape(&model.subtitle));
    let language = escape(&model.language);
    let script = STANDARD.encode(Sha256::digest(SCRIPT));
    put(
        out,
        format_args!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'sha256-{script}'; font-src data:; img-src data:\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>\n"
        ),
    );
    for (family, font) in [("Inter Report", PLAIN), ("Inter Report Strong", STRONG)] {
        let font = STANDARD.encode(font);
        put(
            out,
            format_args!(
                "@font-face {{ font-family: \"{family}\"; font-weight: 100 900; \
             src: url(data:font/woff2;base64,{font}) \
             format(\"woff2\"); }}\n"
            ),
        );
    }
    let (skip, contents) = (escape(&model.skip), escape(&model.contents));
    put(
        out,
        format_args!(
            "{STYLE}:root {{ --own: {}; }}\n</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{skip}</a>\n<header>\n",
            accent(content)
        ),
    );
    if let Some(logo) = &content.readout.branding.logo {
        put(
            out,
            format_args!(
                "<img class=\"logo\" src=\"data:{};base64,{}\" alt=\"{}\">\n",
                logo.kind().media_type(),
                STANDARD.encode(logo.bytes()),
                escape(&logo_says(content))
            ),
        );
    }
    put(
        out,
        format_args!("<h1 class=\"name\">{title}</h1>\n<p class=\"subtitle\">{subtitle}</p>\n"),
    );
    if let Some(cover) = &content.readout.branding.cover {
        put(out, format_args!("<p>{}</p>\n", escape(cover)));
    }
    put(
        out,
        format_args!(
            "</header>\n<nav aria-label=\"{contents}\">\n<p class=\"kicker\">{contents}</p>\n<ol>\n"
        ),
    );
    for page in &model.pages {
        put(
            out,
            format_args!(
                "<li><a href=\"#{}\"><span>{}</span> {}</a></li>\n",
                escape(&page.id),
                escape(&page.heading.kicker),
                escape(&page.heading.title)
            ),
        );
    }
    out.push_str("</ol>\n</nav>\n");
}

/// What needs script, hidden until there is one.
fn tools(out: &mut String, content: &Content<'_>) {
    let (texts, readings) = (&content.texts, content.readings());
    let word = |key: &str| escape(&texts.say(key, &[]));
    let following = say!(
        texts,
        "html-following",
        facet = "{facet}",
        charts = "{charts}",
        tables = "{tables}"
    );
    put(
        out,
        format_args!(
            "<div id=\"tools\" role=\"region\" aria-label=\"{}\" hidden>\n<label for=\"facet\">{}</label>\n\
         <select id=\"facet\">\n<option value=\"\">{}</option>\n",
            word("html-tools"),
            word("html-follow"),
            word("html-follow-none")
        ),
    );
    for facet in readings.paired_facets() {
        let title = escape(&readings.title(&Subject::Facet(facet.id.clone())));
        put(
            out,
            format_args!("<option value=\"{title}\">{title}</option>\n"),
        );
    }
    let (show, hide) = (word("html-tables-show"), word("html-tables-hide"));
    put(
        out,
        format_args!(
            "</select>\n<button type=\"button\" id=\"tables\" data-show=\"{show}\" data-hide=\"{hide}\">{show}</button>\n\
         <button type=\"button\" id=\"print\">{}</button>\n\
         <p id=\"said\" role=\"status\" data-following=\"{}\" data-all=\"{}\"></p>\n</div>\n\
         <main id=\"content\" tabindex=\"-1\">\n",
            word("html-print"),
            escape(&following),
            word("html-all")
        ),
    );
}

fn section(out: &mut String, model: &Model, page: &Page, charts: &[Chart]) {
    let id = escape(&page.id);
    put(
        out,
        format_args!(
            "<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<p class=\"kicker\">{}</p>\n\
         <h2 id=\"{id}-heading\">{}</h2>\n<p class=\"question\">{}</p>\n",
            escape(&page.heading.kicker),
            escape(&page.heading.title),
            escape(&page.heading.question)
        ),
    );
    for element in &page.blocks {
        block(out, model, element, charts);
    }
    out.push_str("</section>\n");
}

fn block(out: &mut String, model: &Model, block: &Block, charts: &[Chart]) {
    match block {
        Block::Lead { text } => put(
            out,
            format_args!("<p class=\"lead\">{}</p>\n", escape(text)),
        ),
        Block::Text { text } => put(out, format_args!("<p>{}</p>\n", escape(text))),
        Block::Note { text } => put(
            out,
            format_args!("<p class=\"note\">{}</p>\n", escape(text)),
        ),
        Block::Heading { text } => put(out, format_args!("<h3>{}</h3>\n", escape(text))),
        Block::Points { points } => {
            out.push_str("<ul>\n");
            for point in points {
                put(out, format_args!("<li>{}</li>\n", escape(point)));
            }
            out.push_str("</ul>\n");
        }
        Block::Chart {
            name,
            title,
            table: figures,
            ..
        } => {
            put(
                out,
                format_args!(
                    "<figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n",
                    escape(title)
                ),
            );
            let svg = charts
                .iter()
                .find(|chart| chart.name == *name)
                .map(|chart| &chart.svg);
            out.push_str(svg.map_or("", String::as_str));
            put(
                out,
                format_args!(
                    "</div>\n<figcaption>{}</figcaption>\n<details>\n<summary>{}</summary>\n",
                    escape(title),
                    escape(&model.details)
                ),
            );
            table(out, title, figures, &[]);
            out.push_str("</details>\n</figure>\n");
        }
        Block::Table {
            title,
            table: cells,
            widths,
        } => table(out, title, cells, widths),
        Block::Board {
            title,
            head,
            rows,
            widths,
        } => {
            let cells = Table {
                head: head.clone(),
                rows: vec![vec![String::new(); head.len()]; *rows],
            };
            out.push_str("<div class=\"board\">\n");
            table(out, title, &cells, widths);
            out.push_str("</div>\n");
        }
        Block::Quote { text, source } => {
            let text = escape(text).replace('\n', "<br>");
            put(
                out,
                format_args!(
                    "<blockquote>\n<p>{text}</p>\n<footer>{}</footer>\n</blockquote>\n",
                    escape(source)
                ),
            );
        }
    }
}

fn table(out: &mut String, title: &str, table: &Table, widths: &[u8]) {
    let title = escape(title);
    put(
        out,
        format_args!(
            "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{title}\">\n<table>\n\
         <caption>{title}</caption>\n"
        ),
    );
    let whole: u32 = widths.iter().map(|width| u32::from(*width)).sum();
    if !widths.is_empty() {
        out.push_str("<colgroup>");
        for width in widths {
            let percent = (100 * u32::from(*width)).checked_div(whole).unwrap_or(0);
            put(out, format_args!("<col style=\"width:{percent}%\">"));
        }
        out.push_str("</colgroup>\n");
    }
    out.push_str("<thead><tr>");
    for cell in &table.head {
        put(out, format_args!("<th scope=\"col\">{}</th>", escape(cell)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let cell = escape(cell);
            // A row of a board has no name yet.
            if place == 0 && !cell.is_empty() {
                put(out, format_args!("<th scope=\"row\">{cell}</th>"));
            } else {
                put(out, format_args!("<td>{cell}</td>"));
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing into a string cannot fail.
    let _ = out.write_fmt(text);
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
