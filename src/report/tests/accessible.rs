//! What a screen reader needs of a PDF, read from the finished files: Typst's own check is not the only one.

use lopdf::content::Content as Operations;
use lopdf::{Dictionary, Document as Pdf, Object};

use super::*;

fn pdfs(release: &str, language: &str, paper: Paper) -> Vec<(String, Pdf)> {
    let (release, definition) = (sample(release), definition());
    let options = Options {
        formats: vec![Format::Pdf, Format::Deck, Format::Guide],
        paper,
    };
    let made = documents(
        &readout(&release, &definition, language),
        &options,
        &mut |_| (),
    );
    let made = made.expect("a readout").into_iter();
    made.map(|document| {
        let pdf = Pdf::load_mem(&document.bytes).expect("a PDF");
        (document.name, pdf)
    })
    .collect()
}

fn dictionary<'a>(pdf: &'a Pdf, from: &'a Dictionary, key: &[u8]) -> &'a Dictionary {
    from.get_deref(key, pdf)
        .and_then(Object::as_dict)
        .expect("a dictionary")
}

/// Every element of the structure with this role.
fn elements<'a>(pdf: &'a Pdf, role: &'a [u8]) -> impl Iterator<Item = &'a Dictionary> {
    pdf.objects.values().filter_map(move |object| {
        let element = object.as_dict().ok()?;
        let is = element
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == role);
        (is && element.has(b"P")).then_some(element)
    })
}

#[rstest]
#[case::troubled(TROUBLED, "en", Paper::A4)]
#[case::few(FEW, "de", Paper::Letter)]
#[case::nothing(NOTHING, "en", Paper::Letter)]
#[case::third_year(THIRD_YEAR, "de", Paper::A4)]
fn a_pdf_says_what_it_is(#[case] release: &str, #[case] language: &str, #[case] paper: Paper) {
    for (name, pdf) in pdfs(release, language, paper) {
        let catalog = pdf.catalog().expect("a catalog");
        let lang = catalog
            .get(b"Lang")
            .and_then(Object::as_str)
            .expect("a language");
        assert_eq!(lang, language.as_bytes(), "{name}");
        let marked = dictionary(&pdf, catalog, b"MarkInfo").get(b"Marked");
        assert!(marked.and_then(Object::as_bool).expect("marked"), "{name}");
        let shown = dictionary(&pdf, catalog, b"ViewerPreferences").get(b"DisplayDocTitle");
        assert!(
            shown.and_then(Object::as_bool).expect("the title"),
            "{name}"
        );
        assert!(catalog.has(b"StructTreeRoot"), "{name}");
        let metadata = catalog
            .get_deref(b"Metadata", &pdf)
            .and_then(Object::as_stream)
            .expect("metadata");
        let metadata = String::from_utf8_lossy(&metadata.content).into_owned();
        assert!(
            metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
            "{name}: {metadata}"
        );
        assert!(metadata.contains("<dc:title>"), "{name}");
        let outlines = dictionary(&pdf, catalog, b"Outlines");
        assert!(outlines.has(b"First"), "{name} has no bookmarks");
    }
}

#[rstest]
#[case::troubled(TROUBLED, "en")]
#[case::third_year(THIRD_YEAR, "de")]
fn figures_are_described_tables_have_heads_and_headings_begin_at_one(
    #[case] release: &str,
    #[case] language: &str,
) {
    for (name, pdf) in pdfs(release, language, Paper::A4) {
        let figures: Vec<_> = elements(&pdf, b"Figure").collect();
        for figure in &figures {
            let said = figure
                .get(b"Alt")
                .and_then(Object::as_str)
                .expect("a description");
            assert!(said.len() > 20, "{name}");
        }
        assert_eq!(figures.is_empty(), name == "guide.pdf", "{name}");
        let tables = elements(&pdf, b"Table").count();
        assert!(tables > 0, "{name}");
        assert!(elements(&pdf, b"TH").count() >= 2 * tables, "{name}");
        assert!(elements(&pdf, b"H1").count() > 3, "{name}");
    }
}

#[rstest]
#[case::troubled(TROUBLED, "en")]
#[case::few(FEW, "de")]
fn every_font_is_embedded_and_every_word_is_tagged(#[case] release: &str, #[case] language: &str) {
    for (name, pdf) in pdfs(release, language, Paper::A4) {
        let mut fonts = 0;
        for object in pdf.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            if font.has_type(b"FontDescriptor") {
                fonts += 1;
                let embedded = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
                assert!(embedded.iter().any(|key| font.has(key)), "{name}: {font:?}");
            }
        }
        assert!(fonts >= 2, "{name}");
        for (number, page) in pdf.get_pages() {
            let content = pdf.get_page_content(page);
            let content = Operations::decode(&content).expect("operations");
            let mut depth = 0_i32;
            for operation in content.operations {
                match operation.operator.as_str() {
                    "BDC" | "BMC" => depth += 1,
                    "EMC" => depth -= 1,
                    "Tj" | "TJ" | "'" | "\"" | "Do" => {
                        assert!(depth > 0, "{name}, page {number}: something is not tagged");
                    }
                    _ => {}
                }
            }
            assert_eq!(depth, 0, "{name}, page {number}");
        }
    }
}

#[test]
fn slides_are_wide_and_papers_are_what_was_asked_for() {
    let size = |paper: Paper, place: usize| {
        let made = pdfs(FEW, "en", paper);
        let (_, pdf) = &made[place];
        let (_, page) = pdf.get_pages().into_iter().next().expect("a page");
        let page = pdf.get_dictionary(page).expect("a page");
        let sides = page
            .get(b"MediaBox")
            .and_then(Object::as_array)
            .expect("a box");
        let side = |place: usize| sides[place].as_float().expect("a number").round();
        (side(2), side(3))
    };
    assert_eq!(size(Paper::A4, 0), (595.0, 842.0));
    assert_eq!(size(Paper::Letter, 0), (612.0, 792.0));
    assert_eq!(size(Paper::Letter, 1), (960.0, 540.0));
    assert_eq!(size(Paper::Letter, 2), (612.0, 792.0));
}
