//! The parts of a deck and how they refer to each other.

use std::fmt::Write as _;

use super::super::Document;
use super::document;
use super::shapes::{NAMESPACES, TREE, escape};

const MASTER: &str = include_str!("../../../reports/pptx/master.xml");
const LAYOUTS: [&str; 3] = [
    include_str!("../../../reports/pptx/layout-title.xml"),
    include_str!("../../../reports/pptx/layout-text.xml"),
    include_str!("../../../reports/pptx/layout-only.xml"),
];
const NOTES_MASTER: &str = include_str!("../../../reports/pptx/notes-master.xml");
const THEME: &str = include_str!("../../../reports/pptx/theme.xml");

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.presentationml";

/// A part that refers to others, or is one of its own.
pub(super) struct Part {
    documents: Vec<Document>,
}

/// That one part needs another.
pub(super) struct Relation {
    kind: &'static str,
    target: String,
}

impl Relation {
    fn new(kind: &'static str, target: impl Into<String>) -> Self {
        let target = target.into();
        Self { kind, target }
    }

    pub(super) fn layout(layout: usize) -> Self {
        Self::new(
            "slideLayout",
            format!("../slideLayouts/slideLayout{layout}.xml"),
        )
    }

    pub(super) fn notes(slide: usize) -> Self {
        Self::new(
            "notesSlide",
            format!("../notesSlides/notesSlide{slide}.xml"),
        )
    }

    pub(super) fn image(name: &str) -> Self {
        Self::new("image", format!("../media/{name}"))
    }
}

impl Part {
    /// A slide with what it refers to, `rId1` first.
    pub(super) fn slide(number: usize, text: String, relations: &[Relation]) -> Self {
        let documents = vec![
            document(
                &format!("ppt/slides/slide{number}.xml"),
                format!("{HEAD}{text}"),
            ),
            document(
                &format!("ppt/slides/_rels/slide{number}.xml.rels"),
                related(relations),
            ),
        ];
        Self { documents }
    }

    /// The notes of a slide; `lines` are paragraphs.
    pub(super) fn notes(number: usize, lines: &str) -> Self {
        let text = format!(
            "{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/>\
             <p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>\
             <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr>\
             <p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{lines}</p:txBody></p:sp></p:spTree></p:cSld>\
             <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        );
        let relations = [
            Relation::new("notesMaster", "../notesMasters/notesMaster1.xml"),
            Relation::new("slide", format!("../slides/slide{number}.xml")),
        ];
        let documents = vec![
            document(&format!("ppt/notesSlides/notesSlide{number}.xml"), text),
            document(
                &format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
                related(&relations),
            ),
        ];
        Self { documents }
    }

    /// A picture.
    pub(super) fn media(name: &str, bytes: Vec<u8>) -> Self {
        let documents = vec![document(&format!("ppt/media/{name}"), bytes)];
        Self { documents }
    }
}

/// Every file of the deck.
pub(super) fn package(parts: Vec<Part>, slides: usize, title: &str, accent: &str) -> Vec<Document> {
    let theme = THEME.replace("ACCENT", accent);
    let mut documents = vec![
        document("[Content_Types].xml", types(slides)),
        document(
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
                 <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"ppt/presentation.xml\"/>\
                 <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
                 </Relationships>"
            ),
        ),
        document(
            "docProps/core.xml",
            format!(
                "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
                 <dc:title>{}</dc:title></cp:coreProperties>",
                escape(title)
            ),
        ),
        document("ppt/presentation.xml", presentation(slides)),
        document("ppt/theme/theme1.xml", theme.clone()),
        document("ppt/theme/theme2.xml", theme),
        document("ppt/slideMasters/slideMaster1.xml", MASTER),
        document("ppt/notesMasters/notesMaster1.xml", NOTES_MASTER),
        document(
            "ppt/notesMasters/_rels/notesMaster1.xml.rels",
            related(&[Relation::new("theme", "../theme/theme2.xml")]),
        ),
    ];
    let mut of_presentation = vec![
        Relation::new("slideMaster", "slideMasters/slideMaster1.xml"),
        Relation::new("notesMaster", "notesMasters/notesMaster1.xml"),
        Relation::new("theme", "theme/theme1.xml"),
    ];
    let slide = |number| Relation::new("slide", format!("slides/slide{number}.xml"));
    of_presentation.extend((1..=slides).map(slide));
    let name = "ppt/_rels/presentation.xml.rels";
    documents.push(document(name, related(&of_presentation)));
    let mut of_master = Vec::new();
    for (number, layout) in (1..).zip(LAYOUTS) {
        let file = format!("slideLayout{number}.xml");
        let to_master = [Relation::new(
            "slideMaster",
            "../slideMasters/slideMaster1.xml",
        )];
        documents.push(document(&format!("ppt/slideLayouts/{file}"), layout));
        documents.push(document(
            &format!("ppt/slideLayouts/_rels/{file}.rels"),
            related(&to_master),
        ));
        of_master.push(Relation::new(
            "slideLayout",
            format!("../slideLayouts/{file}"),
        ));
    }
    of_master.push(Relation::new("theme", "../theme/theme1.xml"));
    let name = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
    documents.push(document(name, related(&of_master)));
    documents.extend(parts.into_iter().flat_map(|part| part.documents));
    documents
}

fn related(relations: &[Relation]) -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (number, relation) in (1..).zip(relations) {
        let Relation { kind, target } = relation;
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>"
        );
    }
    text + "</Relationships>"
}

fn presentation(slides: usize) -> String {
    let mut list = String::new();
    for number in 1..=slides {
        let _ = write!(
            list,
            "<p:sldId id=\"{}\" r:id=\"rId{}\"/>",
            255 + number,
            3 + number
        );
    }
    format!(
        "{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts=\"1\">\
         <p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>\
         <p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/>\
         <p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>"
    )
}

fn types(slides: usize) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
    );
    let mut part = |name: String, kind: &str| {
        let _ = write!(
            text,
            "<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"
        );
    };
    part(
        "/ppt/presentation.xml".into(),
        &format!("{KIND}.presentation.main+xml"),
    );
    part(
        "/ppt/slideMasters/slideMaster1.xml".into(),
        &format!("{KIND}.slideMaster+xml"),
    );
    part(
        "/ppt/notesMasters/notesMaster1.xml".into(),
        &format!("{KIND}.notesMaster+xml"),
    );
    for number in 1..=LAYOUTS.len() {
        let name = format!("/ppt/slideLayouts/slideLayout{number}.xml");
        part(name, &format!("{KIND}.slideLayout+xml"));
    }
    for number in 1..=2 {
        let kind = "application/vnd.openxmlformats-officedocument.theme+xml";
        part(format!("/ppt/theme/theme{number}.xml"), kind);
    }
    for number in 1..=slides {
        part(
            format!("/ppt/slides/slide{number}.xml"),
            &format!("{KIND}.slide+xml"),
        );
        let notes = format!("/ppt/notesSlides/notesSlide{number}.xml");
        part(notes, &format!("{KIND}.notesSlide+xml"));
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    part("/docProps/core.xml".into(), core);
    text + "</Types>"
}
