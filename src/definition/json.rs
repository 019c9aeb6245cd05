//! Bytes to JSON under limits, with the place of whatever is wrong. Unlike `serde_json` alone it
//! refuses a member that is given twice, and it stops before a hostile file fills the memory.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

use super::fault::{Faults, below, quoted};

/// Longest file, in bytes.
const MOST_BYTES: usize = 1 << 20;
/// Most values in a file: objects, arrays, texts, numbers.
const MOST_VALUES: usize = 50_000;
/// Deepest nesting; the format itself needs eight.
const MOST_DEPTH: usize = 24;
/// Longest name of a member, in bytes.
const LONGEST_NAME: usize = 100;

/// Reads a file. `None` when it cannot be read at all; the fault then says where it ends to make
/// sense. Members given twice are faults too, the first one counts.
pub(super) fn read(bytes: &[u8], faults: &mut Faults) -> Option<Value> {
    if bytes.len() > MOST_BYTES {
        faults.add(
            "",
            format!("the file has {} bytes", bytes.len()),
            format!("A definition has at most {MOST_BYTES}."),
        );
        return None;
    }
    let mut place = Place {
        path: Vec::new(),
        values: 0,
        faults,
    };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let read = Reader(&mut place).deserialize(&mut reader);
    match read.and_then(|value| reader.end().map(|()| value)) {
        Ok(value) => Some(value),
        Err(error) => {
            let pointer = place.pointer();
            place.faults.add(
                pointer,
                format!("this is not readable JSON: {error}"),
                "Mend the file there.",
            );
            None
        }
    }
}

/// Where the reader is, and what it has counted.
struct Place<'f> {
    path: Vec<String>,
    values: usize,
    faults: &'f mut Faults,
}

impl Place<'_> {
    fn pointer(&self) -> String {
        self.path
            .iter()
            .fold(String::new(), |pointer, name| below(&pointer, name))
    }

    /// Steps into a member. An error leaves the path as it is: there it happened.
    fn enter<E: Error>(&mut self, name: String) -> Result<(), E> {
        self.path.push(name);
        if self.path.len() > MOST_DEPTH {
            return Err(E::custom("it is nested too deeply"));
        }
        Ok(())
    }

    fn leave(&mut self) {
        self.path.pop();
    }
}

/// Reads one value at a place.
struct Reader<'p, 'f>(&'p mut Place<'f>);

impl<'de> DeserializeSeed<'de> for Reader<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.values += 1;
        if self.0.values > MOST_VALUES {
            return Err(D::Error::custom("it holds too many values"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            self.0.enter(values.len().to_string())?;
            let next = list.next_element_seed(Reader(self.0))?;
            self.0.leave();
            match next {
                Some(value) => values.push(value),
                None => return Ok(Value::Array(values)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(name) = object.next_key::<String>()? {
            if name.len() > LONGEST_NAME {
                return Err(A::Error::custom("the name of a member is too long"));
            }
            self.0.enter(name.clone())?;
            let value = object.next_value_seed(Reader(self.0))?;
            if members.contains_key(&name) {
                self.0.faults.add(
                    self.0.pointer(),
                    format!("{} is given twice", quoted(&name)),
                    "Keep one of the two.",
                );
            } else {
                members.insert(name, value);
            }
            self.0.leave();
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Fault;
    use super::*;

    fn faults_of(bytes: &[u8]) -> Vec<Fault> {
        let mut faults = Faults::default();
        read(bytes, &mut faults);
        faults.into_list()
    }

    fn pointers(text: &str) -> Vec<String> {
        let faults = faults_of(text.as_bytes());
        faults.into_iter().map(|fault| fault.pointer).collect()
    }

    #[test]
    fn reads_what_serde_json_reads() {
        let text = r#"{"a": [1, -2, 3.5, null, true, "x"], "b": {}}"#;
        let mut faults = Faults::default();
        let value = read(text.as_bytes(), &mut faults);
        assert_eq!(value, Some(serde_json::from_str(text).unwrap()));
        assert!(faults.is_empty());
    }

    #[test]
    fn says_where_the_file_stops_making_sense() {
        assert_eq!(pointers(""), [""]);
        assert_eq!(pointers(r#"{"a": [1, {"b/c": tru}]}"#), ["/a/1/b~1c"]);
        assert_eq!(pointers(r#"{"a": 1} x"#), [""]);
        assert_eq!(pointers(r#"{"a": 1e999}"#), ["/a"]);
    }

    #[test]
    fn refuses_a_member_given_twice() {
        assert_eq!(pointers(r#"{"a": {"b": 1, "b": 2}}"#), ["/a/b"]);
    }

    #[test]
    fn stops_before_a_hostile_file_fills_the_memory() {
        let many = format!("[{}0]", r#"{"":0},"#.repeat(60_000));
        let deep = "[".repeat(100_000);
        let long = format!(r#"{{"{}": 0}}"#, "x".repeat(101));
        let large = vec![b' '; MOST_BYTES + 1];
        for file in [many.as_bytes(), deep.as_bytes(), long.as_bytes(), &large] {
            assert_eq!(faults_of(file).len(), 1);
        }
    }
}
