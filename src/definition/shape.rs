//! The shape of a file, as the JSON Schema of the types says it: which members there are and of
//! which type. Every difference is a fault; to let the other checks go on, unknown members are
//! dropped and blank values stand in for missing and mistyped ones.
//!
//! Only the words of JSON Schema that `schemars` writes for `model` are understood here.

use serde_json::{Map, Value, json};

use super::Definition;
use super::fault::{Faults, below, quoted};
use super::nearest::nearest;

/// The JSON Schema of a definition file, for editors.
#[must_use]
pub fn json_schema() -> Value {
    let mut schema = schemars::schema_for!(Definition).to_value();
    if let Some(members) = schema.as_object_mut() {
        members.insert("title".into(), "Rapport survey definition".into());
    }
    schema
}

/// The value, mended until it has the shape of a definition.
pub(super) fn shaped(value: Value, faults: &mut Faults) -> Value {
    let root = json_schema();
    Shape { root: &root }.fit(&root, value, String::new(), faults)
}

struct Shape<'s> {
    root: &'s Value,
}

impl<'s> Shape<'s> {
    fn fit(&self, schema: &'s Value, value: Value, at: String, faults: &mut Faults) -> Value {
        let schema = self.resolved(schema);
        if let Some(branches) = schema.get("oneOf").and_then(Value::as_array) {
            return self.fit_one_of(branches, value, at, faults);
        }
        if !types(schema).any(|name| has_type(&value, name)) {
            faults.add(
                at.clone(),
                format!("{} is not {}", shown(&value), expected(schema)),
                format!("Write {} here.", expected(schema)),
            );
            return self.blank(schema, at, faults);
        }
        match value {
            Value::Object(members) => self.fit_object(schema, members, &at, faults),
            Value::Array(values) => self.fit_array(schema, values, at, faults),
            number @ Value::Number(_) if !in_range(schema, &number) => {
                faults.add(
                    at.clone(),
                    format!("{number} is out of range"),
                    format!("Write {} here.", expected(schema)),
                );
                self.blank(schema, at, faults)
            }
            fitting => fitting,
        }
    }

    /// An enumeration: words, and perhaps objects with one member.
    fn fit_one_of(
        &self,
        branches: &'s [Value],
        value: Value,
        at: String,
        faults: &mut Faults,
    ) -> Value {
        let words: Vec<&str> = branches.iter().flat_map(words).collect();
        let known = value.as_str().is_some_and(|word| words.contains(&word));
        if known {
            return value;
        }
        let object = branches
            .iter()
            .find(|branch| branch.get("properties").is_some());
        if let (Some(branch), true) = (object, value.is_object()) {
            return self.fit(branch, value, at, faults);
        }
        let near = value
            .as_str()
            .and_then(|word| nearest(word, words.iter().copied()));
        let remedy = match near {
            Some(near) => format!("Did you mean \"{near}\"?"),
            None => format!("Write {} here.", alternatives(branches)),
        };
        faults.add(
            at.clone(),
            format!("{} is not {}", shown(&value), alternatives(branches)),
            remedy,
        );
        faults.replaced(at);
        words.first().map_or(Value::Null, |word| Value::from(*word))
    }

    fn fit_object(
        &self,
        schema: &'s Value,
        members: Map<String, Value>,
        at: &str,
        faults: &mut Faults,
    ) -> Value {
        let none = Map::new();
        let properties = schema.get("properties").and_then(Value::as_object);
        let properties = properties.unwrap_or(&none);
        let others = schema.get("additionalProperties").filter(|s| s.is_object());
        let absent: Vec<&str> = properties
            .keys()
            .map(String::as_str)
            .filter(|name| !members.contains_key(*name))
            .collect();
        let mut fitted = Map::new();
        let mut misspelt = Vec::new();
        for (name, value) in members {
            let place = below(at, &name);
            if let Some(expected) = self.property(schema, &name).or(others) {
                let value = self.fit(expected, value, place, faults);
                fitted.insert(name, value);
                continue;
            }
            let near = nearest(&name, absent.iter().copied());
            if let Some(near) = near {
                misspelt.push(near);
                faults.replaced(below(at, near));
            }
            faults.add(
                place,
                format!("{} is unknown here", quoted(&name)),
                near.map_or_else(
                    || "Remove it.".to_owned(),
                    |near| format!("Did you mean \"{near}\"?"),
                ),
            );
        }
        for name in required(schema).filter(|name| absent.contains(name)) {
            let place = below(at, name);
            if !misspelt.contains(&name) {
                faults.add(place.clone(), format!("\"{name}\" is missing"), "Add it.");
            }
            if let Some(expected) = self.property(schema, name) {
                fitted.insert(name.into(), self.blank(expected, place, faults));
            }
        }
        Value::Object(fitted)
    }

    fn fit_array(
        &self,
        schema: &'s Value,
        values: Vec<Value>,
        at: String,
        faults: &mut Faults,
    ) -> Value {
        let bound = |name| schema.get(name).and_then(Value::as_u64);
        let length = u64::try_from(values.len()).unwrap_or(u64::MAX);
        let fits = bound("minItems").is_none_or(|least| length >= least)
            && bound("maxItems").is_none_or(|most| length <= most);
        if !fits {
            faults.add(
                at.clone(),
                format!("there are {length} values"),
                format!("Write {} here.", expected(schema)),
            );
            return self.blank(schema, at, faults);
        }
        let Some(each) = schema.get("items") else {
            return Value::Array(values);
        };
        let fit = |(index, value)| self.fit(each, value, below(&at, index), faults);
        Value::Array(values.into_iter().enumerate().map(fit).collect())
    }

    /// A value of the right shape that says nothing, to stand in at `at`.
    fn blank(&self, schema: &'s Value, at: String, faults: &mut Faults) -> Value {
        faults.replaced(at);
        self.blank_value(schema)
    }

    fn blank_value(&self, schema: &'s Value) -> Value {
        let schema = self.resolved(schema);
        if let Some(branches) = schema.get("oneOf").and_then(Value::as_array) {
            let word = branches.iter().flat_map(words).next();
            return word.map_or(Value::Null, Value::from);
        }
        match types(schema).next() {
            Some("object") => {
                let members = required(schema).filter_map(|name| {
                    let value = self.blank_value(self.property(schema, name)?);
                    Some((name.to_owned(), value))
                });
                Value::Object(members.collect())
            }
            Some("array") => {
                let least = schema.get("minItems").and_then(Value::as_u64);
                let each = schema.get("items");
                let values = (0..least.unwrap_or(0)).filter_map(|_| Some(self.blank_value(each?)));
                Value::Array(values.collect())
            }
            Some("string") => json!(""),
            Some("integer") => json!(0),
            Some("number") => json!(0.0),
            Some("boolean") => json!(false),
            _ => Value::Null,
        }
    }

    /// The schema itself, or the one it refers to.
    fn resolved(&self, schema: &'s Value) -> &'s Value {
        let reference = schema.get("$ref").and_then(Value::as_str);
        reference
            .and_then(|reference| self.root.pointer(reference.strip_prefix('#')?))
            .unwrap_or(schema)
    }

    fn property(&self, schema: &'s Value, name: &str) -> Option<&'s Value> {
        schema.get("properties")?.get(name)
    }
}

fn required(schema: &Value) -> impl Iterator<Item = &str> {
    let names = schema.get("required").and_then(Value::as_array);
    names.into_iter().flatten().filter_map(Value::as_str)
}

/// The JSON types a schema allows.
fn types(schema: &Value) -> impl Iterator<Item = &str> {
    let (one, several) = match schema.get("type") {
        Some(Value::Array(names)) => (None, Some(names)),
        name => (name, None),
    };
    let names = one.into_iter().chain(several.into_iter().flatten());
    names.filter_map(Value::as_str)
}

/// The words of one branch of an enumeration.
fn words(branch: &Value) -> impl Iterator<Item = &str> {
    let listed = branch.get("enum").and_then(Value::as_array);
    let single = branch.get("const");
    let words = single.into_iter().chain(listed.into_iter().flatten());
    words.filter_map(Value::as_str)
}

fn has_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}

/// Whether a whole number fits the Rust type behind the schema.
fn in_range(schema: &Value, number: &Value) -> bool {
    let most = match schema.get("format").and_then(Value::as_str) {
        Some("uint8") => u64::from(u8::MAX),
        Some("uint16") => u64::from(u16::MAX),
        Some("uint32") => u64::from(u32::MAX),
        _ => return true,
    };
    number.as_u64().is_some_and(|number| number <= most)
}

/// What a schema expects, in words.
fn expected(schema: &Value) -> String {
    let length = schema.get("minItems").and_then(Value::as_u64);
    match (types(schema).next(), length) {
        (Some("object"), _) => "an object {…}".into(),
        (Some("array"), None) => "a list […]".into(),
        (Some("array"), Some(length)) => format!("a list of {length} values"),
        (Some("string"), _) => "a text".into(),
        (Some("integer"), _) => "a whole number".into(),
        (Some("number"), _) => "a number".into(),
        (Some("boolean"), _) => "true or false".into(),
        _ => "something else".into(),
    }
}

/// What an enumeration expects, in words.
fn alternatives(branches: &[Value]) -> String {
    let mut names: Vec<String> = branches
        .iter()
        .flat_map(words)
        .map(|word| format!("\"{word}\""))
        .collect();
    let objects = branches.iter().flat_map(required);
    names.extend(objects.map(|member| format!("{{\"{member}\": …}}")));
    names.join(" or ")
}

/// A faulty value, in words.
fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) => "an object".into(),
        Value::Array(_) => "a list".into(),
        Value::String(text) => quoted(text),
        other => other.to_string(),
    }
}
