//! `release.json` and `release.schema.json`: the release itself, and what a program may rely on in it.

use super::{Document, Format};
use crate::disclosure::Release;

/// The schema as it is shipped.
const SCHEMA: &str = include_str!("../../reports/release.schema.json");

pub(super) fn json(release: &Release) -> Vec<Document> {
    vec![
        Document::new(Format::Json.file(), release.to_json().into_bytes()),
        Document::new("release.schema.json", SCHEMA.into()),
    ]
}

#[cfg(test)]
mod tests {
    use boon::{Compiler, SchemaIndex, Schemas};
    use serde_json::{Value, json};

    use super::*;
    use crate::report::tests::SAMPLES;

    fn compiled(schemas: &mut Schemas) -> SchemaIndex {
        let schema = serde_json::from_str(SCHEMA).expect("JSON");
        let mut compiler = Compiler::new();
        let name = "release.schema.json";
        compiler.add_resource(name, schema).expect("a schema");
        compiler.compile(name, schemas).expect("a schema")
    }

    /// The shipped file is what the types say. Write it anew with `RAPPORT_SCHEMA=write`.
    #[test]
    fn the_shipped_schema_is_that_of_the_types() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/reports/release.schema.json");
        if std::env::var("RAPPORT_SCHEMA").is_ok_and(|word| word == "write") {
            std::fs::write(path, Release::schema()).expect("written");
        }
        let shipped = std::fs::read_to_string(path).expect("the schema");
        assert!(
            shipped == Release::schema(),
            "reports/release.schema.json is not that of the types; see above how it is written anew"
        );
    }

    #[test]
    fn every_sample_keeps_to_the_schema() {
        let mut schemas = Schemas::new();
        let index = compiled(&mut schemas);
        for (name, sample) in SAMPLES {
            let sample: Value = serde_json::from_str(sample).expect("JSON");
            if let Err(error) = schemas.validate(&sample, index) {
                panic!("{name}: {error:#}");
            }
        }
    }

    #[test]
    fn what_is_no_release_is_refused() {
        let (_, sample) = SAMPLES
            .iter()
            .find(|(name, _)| *name == "third_year")
            .expect("the sample");
        let sample: Value = serde_json::from_str(sample).expect("JSON");
        let mut schemas = Schemas::new();
        let index = compiled(&mut schemas);
        let changes: [(&str, Value); 12] = [
            ("/format", json!(2)),
            ("/k", json!("5")),
            ("/k", json!(-1)),
            ("/parties/0/party", json!("Buyer & Co")),
            ("/parties/0/row", json!("all")),
            ("/parties/0/invited", json!(8.5)),
            ("/definition/digest", json!("abc")),
            ("/levels/0/value", json!({ "value": 66.0 })),
            (
                "/levels/0/value",
                json!({ "value": 66.0, "bound": "exact", "withheld": "few_items" }),
            ),
            ("/levels/0/subject", json!({ "kind": "person", "id": "x" })),
            ("/gaps/0/verdict", json!("significant")),
            ("/levels/0", json!({})),
        ];
        for (place, value) in changes {
            let mut changed = sample.clone();
            *changed.pointer_mut(place).expect(place) = value.clone();
            let refused = schemas.validate(&changed, index).is_err();
            assert!(refused, "{place} = {value} passed");
        }
        let mut more = sample.clone();
        more["levels"][0]["respondent"] = json!(1);
        assert!(schemas.validate(&more, index).is_err(), "a field too many");
        let mut fewer = sample;
        fewer.as_object_mut().expect("an object").remove("withheld");
        assert!(schemas.validate(&fewer, index).is_err(), "a field too few");
    }
}
