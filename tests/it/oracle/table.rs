//! A CSV file of the reference cases. An empty cell is missing.

use std::path::Path;

use serde_json::Value;

pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn read(path: &Path) -> Result<Self, String> {
        let complain = |error: csv::Error| format!("{}: {error}", path.display());
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .flexible(true)
            .from_path(path)
            .map_err(complain)?;
        let head = reader.headers().map_err(complain)?;
        let head = head.iter().map(ToOwned::to_owned).collect();
        let rows = reader
            .records()
            .map(|row| row.map(|row| row.iter().map(ToOwned::to_owned).collect()))
            .collect::<Result<_, _>>()
            .map_err(complain)?;
        Ok(Self { head, rows })
    }

    /// The numbers of a column; an empty cell or "NA" is missing.
    pub fn column(&self, name: &str) -> Result<Vec<Option<f64>>, String> {
        self.cells(name)?
            .into_iter()
            .map(|cell| match cell {
                "" | "NA" | "NaN" => Ok(None),
                cell => cell
                    .parse()
                    .map(Some)
                    .map_err(|_| format!("column {name}: \"{cell}\" is no number")),
            })
            .collect()
    }

    /// The cells of a column as they stand.
    pub fn cells(&self, name: &str) -> Result<Vec<&str>, String> {
        let place = self
            .head
            .iter()
            .position(|head| head == name)
            .ok_or_else(|| format!("there is no column {name}"))?;
        Ok(self
            .rows
            .iter()
            .map(|row| row.get(place).map_or("", String::as_str))
            .collect())
    }

    /// The rows in which every named column has its label.
    pub fn filtered(&self, labels: &[(&str, &Value)]) -> Result<Self, String> {
        let mut keep = vec![true; self.rows.len()];
        for (name, label) in labels {
            for (keep, cell) in keep.iter_mut().zip(self.cells(name)?) {
                *keep &= is_label(cell, label);
            }
        }
        let kept = self.rows.iter().zip(keep).filter(|(_, keep)| *keep);
        Ok(Self {
            head: self.head.clone(),
            rows: kept.map(|(row, _)| row.clone()).collect(),
        })
    }
}

/// Labels are compared as text, or as numbers where both are (wave 1 and "1").
fn is_label(cell: &str, label: &Value) -> bool {
    match label {
        Value::String(label) => cell == label,
        label => cell
            .parse::<f64>()
            .ok()
            .is_some_and(|cell| Some(cell) == label.as_f64()),
    }
}
