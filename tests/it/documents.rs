//! What documents may tell: nothing beyond the release. Answers that differ under an equal release give equal documents.

use rapport::relationship::{Agreements, Branding};
use rapport::report::{Document, Format, Options, Paper, Readout, documents};

use crate::disclosure::{definition, released};
use crate::instrument::people;

#[test]
fn answers_that_differ_under_an_equal_release_give_equal_documents() {
    let definition = definition();
    let suppliers = people(&definition, &[(3, 3), (3, 3), (3, 3), (3, 3), (4, 2)]);
    // The partner is rated 10 of 100 and 0 of 100 by five people: both read "at most 25".
    let mild = people(&definition, &[(4, 2), (4, 2), (4, 1), (3, 1), (3, 1)]);
    let harsh = people(&definition, &[(4, 1), (4, 1), (4, 1), (3, 1), (3, 1)]);
    assert!(mild != harsh);
    let readout = |buyers| -> Vec<Document> {
        let release = released(&definition, buyers, &suppliers, None);
        let readout = Readout {
            release: &release,
            definition: definition.definition(),
            relationship_name: "Northwind × Halden",
            language: "en",
            branding: &Branding::default(),
            agreements: &Agreements::default(),
        };
        let everything = Options {
            formats: Format::ALL.to_vec(),
            paper: Paper::A4,
        };
        documents(&readout, &everything, &mut |_| ()).expect("documents")
    };
    let (of_mild, of_harsh) = (readout(&mild), readout(&harsh));
    assert!(of_mild.len() > 20);
    for (mild, harsh) in of_mild.iter().zip(&of_harsh) {
        assert!(mild == harsh, "{} tells more than the release", mild.name);
    }
    assert_eq!(of_mild.len(), of_harsh.len());
}
