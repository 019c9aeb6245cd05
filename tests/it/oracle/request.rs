//! Reads the arguments and samples of a reference case. Every error is a fault of the case.

use rapport::stats::{self, Undefined};
use serde_json::Value;

use super::table::Table;

pub type Column = Vec<Option<f64>>;
/// Reads a table by its path within the folder of the cases.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<Table, String>;

/// One case: its arguments and its table.
pub struct Request<'a> {
    pub args: &'a Value,
    pub table: Option<Table>,
    pub read: Read<'a>,
}

/// An outcome and what may go with it, in complete columns.
pub struct Predictors<'a> {
    pub names: Vec<&'a str>,
    pub y: Vec<f64>,
    pub xs: Vec<Vec<f64>>,
}

impl Request<'_> {
    pub fn arg(&self, key: &str) -> Result<&Value, String> {
        self.args
            .get(key)
            .ok_or_else(|| format!("args has no {key}"))
    }

    pub fn text(&self, key: &str) -> Result<&str, String> {
        let text = self.arg(key)?.as_str();
        text.ok_or_else(|| format!("args: {key} is no text"))
    }

    pub fn number(&self, key: &str) -> Result<f64, String> {
        let number = self.arg(key)?.as_f64();
        number.ok_or_else(|| format!("args: {key} is no number"))
    }

    pub fn count(&self, key: &str) -> Result<usize, String> {
        let number = self.number(key)?;
        let count = stats::cast::floor_index(number);
        count.ok_or_else(|| format!("args: {key} is no count"))
    }

    pub fn level(&self) -> f64 {
        self.args
            .get("level")
            .and_then(Value::as_f64)
            .unwrap_or(0.95)
    }

    /// A list of numbers in `args`; null is missing.
    pub fn list(&self, key: &str) -> Result<Column, String> {
        let cells = self.arg(key)?.as_array();
        let cells = cells.ok_or_else(|| format!("args: {key} is no list"))?;
        let numbers = cells.iter().map(|cell| match cell {
            Value::Null => Ok(None),
            cell => cell
                .as_f64()
                .map(Some)
                .ok_or_else(|| format!("args: {key}: {cell}")),
        });
        numbers.collect()
    }

    pub fn names(&self, key: &str) -> Result<Vec<&str>, String> {
        let names = self.arg(key)?.as_array().into_iter().flatten();
        let names: Option<Vec<&str>> = names.map(Value::as_str).collect();
        names.ok_or_else(|| format!("args: {key} is no list of names"))
    }

    pub fn table(&self) -> Result<&Table, String> {
        self.table
            .as_ref()
            .ok_or_else(|| "the case has no input".to_owned())
    }

    pub fn columns(&self, table: &Table, key: &str) -> Result<Vec<Column>, String> {
        self.names(key)?
            .into_iter()
            .map(|name| table.column(name))
            .collect()
    }

    /// One sample: `x` in line, or a column of the input.
    pub fn values(&self) -> Result<Column, String> {
        if self.args.get("x").is_some() {
            self.list("x")
        } else {
            self.table()?.column(self.text("col")?)
        }
    }

    pub fn sample(&self) -> Result<Vec<f64>, String> {
        Ok(present(&self.values()?))
    }

    /// Two samples: `x` and `y` in line, or a column of the input divided by a group.
    pub fn two_samples(&self) -> Result<(Vec<f64>, Vec<f64>), String> {
        if self.args.get("x").is_some() {
            return Ok((present(&self.list("x")?), present(&self.list("y")?)));
        }
        let (value, group) = (self.text("value")?, self.text("group")?);
        let side = |key: &str| {
            let members = self.table()?.filtered(&[(group, self.arg(key)?)])?;
            Ok::<_, String>(present(&members.column(value)?))
        };
        Ok((side("a")?, side("b")?))
    }

    pub fn wave_values(&self, party: &Value, wave: &str) -> Result<Vec<f64>, String> {
        let labels = [("party", party), ("wave", self.arg(wave)?)];
        let members = self.table()?.filtered(&labels)?;
        Ok(present(&members.column(self.text("value")?)?))
    }

    /// The columns of `cols`, those of `reverse` turned round.
    pub fn items(&self) -> Result<Result<Vec<Column>, Undefined>, String> {
        let mut items = self.columns(self.table()?, "cols")?;
        if self.args.get("reverse").is_none() {
            return Ok(Ok(items));
        }
        let reversed = self.names("reverse")?;
        for (name, item) in self.names("cols")?.into_iter().zip(&mut items) {
            if !reversed.contains(&name) {
                continue;
            }
            let (min, max) = (self.number("min")?, self.number("max")?);
            for answer in item.iter_mut().flatten() {
                match stats::reverse_key(*answer, min, max) {
                    Ok(turned) => *answer = turned,
                    Err(reason) => return Ok(Err(reason)),
                }
            }
        }
        Ok(Ok(items))
    }

    /// The outcome `y` and the predictors `xs`, complete rows only.
    pub fn regression(&self) -> Result<Predictors<'_>, String> {
        let mut columns = vec![self.table()?.column(self.text("y")?)?];
        columns.extend(self.columns(self.table()?, "xs")?);
        let mut complete = stats::complete_rows(&columns);
        let outcome = complete.remove(0);
        Ok(Predictors {
            names: self.names("xs")?,
            y: outcome,
            xs: complete,
        })
    }
}

/// The values that are not missing.
pub fn present(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().copied().flatten().collect()
}
