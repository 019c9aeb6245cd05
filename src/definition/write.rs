//! A definition back to a file as authors keep them: members in the order of the guide, languages in
//! the order of the definition, defaults left out, short objects on one line.

use super::{Definition, HighIs, Policy};

/// Longest line that holds a whole object.
const WIDTH: usize = 120;
const STEP: usize = 2;

/// The file of a definition. Reading it gives an equal definition.
///
/// # Errors
/// When a number of the definition is none that JSON can hold; none that was read from a file is.
pub fn write(definition: &Definition) -> serde_json::Result<String> {
    let mut omit = vec![format!(
        "\"high_is\": {}",
        serde_json::to_string(&HighIs::Good)?
    )];
    for list in ["picks", "comments"] {
        omit.push(format!("\"{list}\": []"));
    }
    let pretty = serde_json::to_string_pretty(definition)?;
    let mut lines = pretty.lines();
    let languages: Vec<String> = definition
        .languages
        .iter()
        .map(|language| format!("\"{}\":", language.code))
        .collect();
    let writer = Writer {
        omit,
        languages,
        usual_policy: definition.policy == Policy::default(),
    };
    let first = lines.next().unwrap_or_default().trim();
    let mut file = writer.block(first, &mut lines, 0).join("\n");
    file.push('\n');
    Ok(file)
}

struct Writer {
    omit: Vec<String>,
    languages: Vec<String>,
    usual_policy: bool,
}

impl Writer {
    /// The lines of one value, of which the first was read already, without a comma at its end.
    fn block<'l>(&self, first: &str, lines: &mut std::str::Lines<'l>, depth: usize) -> Vec<String> {
        if !first.ends_with(['{', '[']) {
            return vec![first.to_owned()];
        }
        let mut members: Vec<Vec<String>> = Vec::new();
        let mut last = "";
        while let Some(line) = lines.next() {
            let line = line.trim();
            let bare = line.strip_suffix(',').unwrap_or(line);
            if bare == "}" || bare == "]" {
                last = bare;
                break;
            }
            let member = self.block(bare, lines, depth + 1);
            if !self.left_out(&member) {
                members.push(member);
            }
        }
        members.sort_by_key(|member| self.place(member));
        let whole = self.on_one_line(first, &members, last);
        match whole.filter(|line| depth * STEP + line.chars().count() < WIDTH) {
            Some(line) => vec![line],
            None => on_lines(first, &members, last),
        }
    }

    fn left_out(&self, member: &[String]) -> bool {
        let usual = |line: &String| self.usual_policy && line.starts_with("\"policy\": {");
        match member {
            [line] => self.omit.contains(line) || usual(line),
            [line, ..] => usual(line),
            [] => true,
        }
    }

    /// Texts by language keep the order of the languages; everything else its own.
    fn place(&self, member: &[String]) -> usize {
        let line = member.first().map_or("", String::as_str);
        let mut languages = self.languages.iter();
        languages
            .position(|language| line.starts_with(language.as_str()))
            .unwrap_or(0)
    }

    /// Objects of plain values and lists of plain values, if they are on single lines already.
    fn on_one_line(&self, first: &str, members: &[Vec<String>], last: &str) -> Option<String> {
        let single = |member: &Vec<String>| match member.as_slice() {
            [line] => Some(line.clone()),
            _ => None,
        };
        let inner: Vec<String> = members.iter().map(single).collect::<Option<_>>()?;
        if last == "]" && inner.iter().any(|line| line.starts_with('{')) {
            return None;
        }
        let inner = inner.join(", ");
        Some(match (last, inner.as_str()) {
            (_, "") => format!("{first}{last}"),
            ("]", _) => format!("{first}{inner}{last}"),
            _ => format!("{first} {inner} {last}"),
        })
    }
}

fn on_lines(first: &str, members: &[Vec<String>], last: &str) -> Vec<String> {
    let mut written = vec![first.to_owned()];
    let indent = " ".repeat(STEP);
    for (place, member) in members.iter().enumerate() {
        let comma = if place + 1 < members.len() { "," } else { "" };
        for (at, line) in member.iter().enumerate() {
            let end = if at + 1 == member.len() { comma } else { "" };
            written.push(format!("{indent}{line}{end}"));
        }
    }
    written.push(last.to_owned());
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::CheckedDefinition;

    #[test]
    fn a_written_definition_reads_as_it_was() {
        for file in [
            &include_bytes!("../../survey-definitions/compatibility-and-trust.json")[..],
            include_bytes!("../../survey-definitions/collaboration-readiness.json"),
        ] {
            let checked = CheckedDefinition::parse(file).unwrap();
            let written = write(checked.definition()).unwrap();
            let again = CheckedDefinition::parse(written.as_bytes()).unwrap();
            assert_eq!(again, checked);
            assert_eq!(again.definition(), checked.definition());
            assert!(
                written
                    .lines()
                    .all(|line| line.trim() != "\"high_is\": \"good\"")
            );
            assert_eq!(write(again.definition()).unwrap(), written);
        }
    }

    #[test]
    fn languages_keep_the_order_of_the_definition() {
        let file = include_bytes!("../../survey-definitions/guiding-principles.json");
        let checked = CheckedDefinition::parse(file).unwrap();
        let written = write(checked.definition()).unwrap();
        let (en, de) = (
            written.find("\"en\": \"").unwrap(),
            written.find("\"de\": \"").unwrap(),
        );
        assert!(en < de);
        assert!(written.contains("\n  \"format\": 1,\n  \"id\": \"guiding-principles\",\n"));
    }
}
