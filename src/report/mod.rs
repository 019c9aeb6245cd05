//! The report module.
use crate::definition::Definition;
use crate::disclosure::Release;
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("io")]
    Io(#[from] std::io::Error),
}
#[derive(Clone, Copy)]
pub enum Paper {
    A4,
    UsLetter,
}
pub struct Readout<'a> {
    pub release: &'a Release,
    pub definition: &'a Definition,
    pub relationship_name: &'a str,
    pub language: &'a str,
}
pub struct Document {
    pub name: String,
    pub bytes: Vec<u8>,
}
pub fn documents(r: &Readout, _p: Paper) -> Result<Vec<Document>, ReportError> {
    Ok(vec![Document {
        name: "release.json".into(),
        bytes: r.release.to_json().into_bytes(),
    }])
}
pub fn write_all(dir: &std::path::Path, docs: &[Document]) -> Result<(), ReportError> {
    std::fs::create_dir_all(dir)?;
    for d in docs {
        std::fs::write(dir.join(&d.name), &d.bytes)?;
    }
    Ok(())
}
